import { describe, expect, test } from '@jest/globals';
import { Command, CommanderError } from 'commander';

import { type BookOptions, addBookOptions } from '#src/cli/book-options.ts';

function parse(...flags: string[]): BookOptions {
  const command = addBookOptions(new Command()).exitOverride();
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

  test('--speech knows three engines', () => {
    expect(() => parse('--speech', 'festival')).toThrow(CommanderError);
    expect(() => parse('--speech', 'festival')).toThrow('azure, openai, draft');
  });
});
