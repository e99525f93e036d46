import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

import { type YamlSource, readYaml } from '#src/config/read-yaml.ts';
import { InputError } from '#src/domain/errors.ts';

const schema = z.strictObject({
  title: z.string().optional(),
  year: z.int().optional(),
  names: z.array(z.string()).optional(),
  speech: z
    .strictObject({ voice: z.string(), engine: z.enum(['auto', 'draft']).optional() })
    .optional(),
  prices: z.record(z.string(), z.strictObject({ in: z.number(), out: z.number() })).optional(),
});

function errorOf(source: Omit<YamlSource, 'path'>, inSchema: z.ZodType = schema): InputError {
  try {
    readYaml({ ...source, path: 'my/book.yaml' }, inSchema);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('there was no error');
}

/** Ten lists of ten, each of the one before: a thousand million values in a few lines. */
const bomb = Array.from({ length: 9 }, (_, at) =>
  at === 0
    ? '  a0: &a0 [x]'
    : `  a${at}: &a${at} [${Array.from({ length: 10 }, () => `*a${at - 1}`).join(', ')}]`,
).join('\n');

describe('readYaml', () => {
  test('reads what fits the schema', () => {
    const text = '# a book\ntitle: One\nnames: [A, B]\nspeech:\n  voice: marin\n';
    expect(readYaml({ text, path: 'book.yaml' }, schema)).toEqual({
      title: 'One',
      names: ['A', 'B'],
      speech: { voice: 'marin' },
    });
  });

  test.each(['', '\n', '# nothing but a comment\n', '---\n'])(
    'takes %j for no settings',
    (text) => {
      expect(readYaml({ text, path: 'book.yaml' }, schema)).toEqual({});
    },
  );

  test.each([
    ['an unknown key', 'title: One\ntitel: Two\n', '2:1 titel: there is no such setting.'],
    [
      'one inside',
      'speech:\n  voice: x\n  voise: y\n',
      '3:3 speech.voise: there is no such setting.',
    ],
    [
      'one in braces',
      'speech: { voice: x, pace: 1 }\n',
      '1:21 speech.pace: there is no such setting.',
    ],
    ['one that is a number', 'title: One\n7: x\n', '2:1 7: there is no such setting.'],
    ['the wrong type', 'title: One\nyear: MMXX\n', '2:1 year: invalid input: expected number'],
    ['the wrong type inside', 'speech:\n\n  voice: 3\n', '3:3 speech.voice: must stand in quotes'],
    [
      'the wrong type in a list',
      'names:\n  - A\n  - [B]\n',
      '3:5 names.1: invalid input: expected string',
    ],
    [
      'a word that is no choice',
      'speech:\n  voice: x\n  engine: loud\n',
      '3:3 speech.engine: invalid option',
    ],
    [
      'a missing value is told at what should hold it',
      'title: One\nspeech:\n  engine: auto\n',
      '2:1 speech.voice: invalid input',
    ],
    [
      'a missing value deep down',
      'prices:\n  mini:\n    in: 1\n',
      '2:3 prices.mini.out: invalid input',
    ],
    ['nothing where there should be something', 'speech:\n', '1:1 speech: invalid input'],
    ['a text that is no mapping', 'Dear reader\n', '1:1 the file: invalid input: expected object'],
    [
      'an open quotation mark',
      'title: "One\nyear: 1\n',
      'is not valid YAML: Missing closing "quote',
    ],
    ['a tab', 'speech:\n\tvoice: x\n', '2:1 is not valid YAML: Tabs are not allowed'],
    [
      'a key said twice',
      'title: One\nyear: 1\ntitle: Two\n',
      '3:1 is not valid YAML: title is there twice.',
    ],
    [
      'two documents',
      'title: One\n---\ntitle: Two\n',
      '2:1 is not valid YAML: Source contains multiple',
    ],
    [
      'brackets without end',
      `title: ${'['.repeat(20_000)}`,
      'is not valid YAML: its brackets are nested without end.',
    ],
    ['an alias to nothing', 'title: *one\n', '1:1 is not usable YAML: Unresolved alias'],
    ['an alias bomb', `title:\n${bomb}\n`, '1:1 is not usable YAML: Excessive alias count'],
  ])('tells file, line and column: %s', (_what, text, expected) => {
    const { message } = errorOf({ text });
    expect(message).toMatch(/^my\/book\.yaml:\d+:\d+ /);
    expect(message).toContain(expected);
  });

  test('tells where a value is missing from an empty file', () => {
    const { message } = errorOf({ text: '' }, z.strictObject({ title: z.string() }));
    expect(message).toMatch(/^my\/book\.yaml:1:1 title: /);
  });

  test.each([
    ['an unknown key', 'title: One\ntitel: x\n', 'my/book.yaml:6:1 titel'],
    ['a syntax error', 'title: "One', 'my/book.yaml:5:'],
  ])('counts from the line on which the text begins: %s', (_what, text, expected) => {
    expect(errorOf({ text, firstLine: 5 }).message).toContain(expected);
  });

  test('says what to do, and keeps what the yaml package threw', () => {
    expect(errorOf({ text: 'x: 1' }).nextStep).toContain('config/lectern.yaml');
    expect(errorOf({ text: 'x: *y' }).cause).toBeDefined();
  });

  test('names the first of several faults', () => {
    expect(errorOf({ text: 'titel: 1\nyaer: 2\n' }).message).toContain(':1:1 titel');
  });
});
