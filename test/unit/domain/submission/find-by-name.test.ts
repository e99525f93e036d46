import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { findByName } from '#src/domain/submission/find-by-name.ts';

const emma = { id: 'emma-0a1b2c3d', title: 'Emma' };
const emmaAgain = { id: 'emma-ffffffff', title: 'Emma: A Tale' };
const persuasion = { id: 'persuasion-11112222', title: 'Persuasion' };
const books = [emma, emmaAgain, persuasion];

describe('findByName', () => {
  test.each([
    ['its id', 'emma-ffffffff', emmaAgain],
    ['its title, though another begins so', 'Emma', emma],
    ['its title in other letters and spaces', '  eMMa:  a   tale ', emmaAgain],
    ['the beginning of its id', 'emma-0', emma],
    ['the beginning of its title', 'pers', persuasion],
  ])('finds one by %s', (_how, asked, found) => {
    expect(findByName(books, asked)).toEqual({ kind: 'one', found });
  });

  test.each(['em', 'emma-', 'EMM'])('%s may be either', (asked) => {
    expect(findByName(books, asked)).toEqual({ kind: 'several', found: [emma, emmaAgain] });
  });

  test.each([
    ['a slip of the finger', 'persusion', [persuasion]],
    ['a slip in a beginning', 'ema', [emma, emmaAgain]],
    ['something else', 'middlemarch', []],
    ['nothing', '  ', []],
  ])('names those called much like %s', (_what, asked, near) => {
    expect(findByName(books, asked)).toEqual({ kind: 'none', near });
  });

  test('finds everything by its own id, whatever else there is', () => {
    const thing = fc.record({ id: fc.string({ minLength: 1 }), title: fc.string() });
    const things = fc.uniqueArray(thing, { minLength: 1, selector: ({ id }) => id });
    fc.assert(
      fc.property(things, (all) => {
        for (const one of all.filter(({ id }) => id.trim() !== '')) {
          const finding = findByName(all, one.id);
          const found = finding.kind === 'none' ? [] : [finding.found].flat();
          expect(found).toContain(one);
        }
      }),
    );
  });
});
