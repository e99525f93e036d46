import { describe, expect, test } from '@jest/globals';
import { Command, CommanderError } from 'commander';

import {
  type BookOptions,
  addBookOptions,
  addBudgetOption,
  parseBatch,
} from '#src/cli/book-options.ts';

function parse(...flags: string[]): BookOptions {
  const command = addBudgetOption(addBookOptions(new Command())).exitOverride();
  command.configureOutput({ writeErr: () => undefined });
  return command.parse(flags, { from: 'user' }).opts<BookOptions>();
}

describe('book options', () => {
  test('are all optional', () => {
    expect(parse()).toEqual({});
  });

  test('are read as they stand', () => {
    const flags = ['--out', 'o', '--book', 'b.yaml', '--voice', 'cedar', '--speech', 'draft'];
    expect(parse(...flags)).toEqual({ out: 'o', book: 'b.yaml', voice: 'cedar', speech: 'draft' });
  });

  test.each([
    ['3', [{ first: 3, last: 3 }]],
    ['1-3', [{ first: 1, last: 3 }]],
    [
      '2,5',
      [
        { first: 2, last: 2 },
        { first: 5, last: 5 },
      ],
    ],
    [
      ' 1 - 3 , 7 ',
      [
        { first: 1, last: 3 },
        { first: 7, last: 7 },
      ],
    ],
    ['4-4', [{ first: 4, last: 4 }]],
    ['0-3', [{ first: 0, last: 3 }]],
  ])('--chapters %j names chapters', (list, chapters) => {
    expect(parse('--chapters', list)).toEqual({ chapters });
  });

  test.each(['', '3-1', '1-', '-3', '1,,2', 'one', '1.5', '12345', '1-3-5'])(
    '--chapters %j is refused with an example',
    (list) => {
      expect(() => parse(`--chapters=${list}`)).toThrow('such as 1-3 or 2,5');
    },
  );

  test.each([
    ['12', 12],
    ['7.50', 7.5],
    ['$3', 3],
    ['0', 0],
  ])('--budget %s is US dollars', (text, budget) => {
    expect(parse('--budget', text)).toEqual({ budget });
  });

  test.each(['', '-1', '1e3', 'NaN', '5 EUR', '1,000', '.5'])('--budget %j is refused', (text) => {
    expect(() => parse(`--budget=${text}`)).toThrow('such as 12 or 7.50');
  });

  test.each(['nightly', 'batch-2026-11', '1'])('a batch may be called %s', (name) => {
    expect(parseBatch(name)).toBe(name);
  });

  test.each(['', 'Nightly', '../up', '-a', 'a b', 'a'.repeat(61)])(
    'a batch may not be called %j',
    (name) => {
      expect(() => parseBatch(name)).toThrow('such as nightly');
    },
  );

  test('--speech knows four engines', () => {
    expect(() => parse('--speech', 'festival')).toThrow(CommanderError);
    expect(() => parse('--speech', 'festival')).toThrow('azure, openai, endpoint, draft');
  });
});
