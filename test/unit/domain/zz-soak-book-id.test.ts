import * as fcg from 'fast-check'; fcg.configureGlobal({numRuns: 3000});
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { bookId } from '#src/domain/submission/book-id.ts';

describe('bookId', () => {
  test.each([
    ['plain words', 'Pride and Prejudice', 'pride-and-prejudice'],
    ['accents fall off', 'Les Misérables', 'les-miserables'],
    ['runs of odd characters become one dash', '  A/B: «C» ', 'a-b-c'],
    ['no path can be made of it', '../../etc/passwd', 'etc-passwd'],
    ['nothing readable', '紅樓夢', 'book'],
    ['only punctuation', '?!', 'book'],
    ['long titles are cut, not at a dash', `${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('is readable: %s', (_why, title, slug) => {
    expect(bookId({ title, creators: [] })).toMatch(new RegExp(`^${slug}-[0-9a-f]{8}$`));
  });

  test.each([
    ['another title', { title: 'Emma!', creators: ['Jane Austen'] }],
    ['another creator', { title: 'Emma', creators: ['J. Austen'] }],
    ['one creator more', { title: 'Emma', creators: ['Jane Austen', 'X'] }],
    ['creators parted in another way', { title: 'Emma', creators: ['Jane', 'Austen'] }],
  ])('is another for %s', (_what, other) => {
    const emma = bookId({ title: 'Emma', creators: ['Jane Austen'] });
    expect(bookId({ title: 'Emma', creators: ['Jane Austen'] })).toBe(emma);
    expect(bookId(other)).not.toBe(emma);
  });

  test('is always safe as a folder name and has no dot, which parts a job key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(bookId({ title, creators: [] })).toMatch(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{8}$/);
      }),
    );
  });
});
