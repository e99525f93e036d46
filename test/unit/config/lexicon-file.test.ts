import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

import { type ReadPls, loadLexicon, loadLexiconFile } from '#src/config/lexicon-file.ts';
import { lexiconItemsSchema } from '#src/config/lexicon-schema.ts';
import { readYaml } from '#src/config/read-yaml.ts';
import { spokenTextSchema } from '#src/config/spoken-text-settings.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const noPls: ReadPls = () => Promise.reject(new Error('no PLS here'));

async function inFile(text: string): Promise<unknown> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'names.yaml');
  await writeFile(path, text);
  return await loadLexiconFile(path).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    return error.message.replace(folder.path, '');
  });
}

describe('loadLexiconFile', () => {
  const ames = { find: 'Ames', say: 'Aims' };

  test.each([
    ['a list', '# names\n- find: Ames\n  say: Aims\n', [ames]],
    ['a list in brackets', '[{ find: Ames, say: Aims }]\n', [ames]],
    ['a mapping with the list', 'lexicon:\n  - { find: Ames, say: Aims }\n', [ames]],
    [
      'every key there is',
      '- { find: a+, say: b, regex: true, caseSensitive: false, wholeWord: true, language: en-GB }',
      [
        {
          ...{ find: 'a+', say: 'b', regex: true },
          ...{ caseSensitive: false, wholeWord: true, language: 'en-GB' },
        },
      ],
    ],
    [
      'the same entry twice',
      '[{ find: Ames, say: Aims }, { find: Ames, say: Aims }]',
      [ames, ames],
    ],
  ])('reads %s', async (_what, text, entries) => expect(await inFile(text)).toEqual(entries));

  test.each([
    [
      'an unknown key',
      '- find: a\n  say: b\n  sya: c\n',
      '/names.yaml:3:3 0.sya: there is no such setting.',
    ],
    ['no say', '- find: a\n', ':1:3 0.say: invalid input'],
    [
      'an empty find',
      'lexicon:\n  - find: " "\n    say: b',
      ':2:5 lexicon.0.find: must not be empty',
    ],
    ['a number', '- 7\n', ':1:3 0: invalid input'],
    [
      'a pattern that is none',
      '- find: a\n  say: b\n- find: "(a"\n  say: b\n  regex: true\n',
      ':3:3 1.find: is no pattern that RE2 can read: missing closing )',
    ],
    [
      'a look-behind, which RE2 has not',
      '- { find: "(?<!a)b", say: c, regex: true }',
      ':1:5 0.find: is no pattern that RE2 can read',
    ],
    [
      'a group that is not there',
      '- { find: a(b), say: $2, regex: true }',
      'say names group 2 of a pattern with 1',
    ],
    [
      'two that contradict each other',
      '- { find: Ames, say: a }\n- { find: Ames, say: b }\n',
      ':2:5 1.find: “Ames” is in the list already, as item 1, which says “a”',
    ],
    ['another file', '- more.yaml\n', 'names another file, more.yaml'],
    ['a file of another kind', 'lexicon: [more.txt]\n', 'ends in .yaml, .yml or .pls'],
    ['no list', 'Ames: Aims\n', ':1:1 lexicon: invalid input: expected array'],
  ])('tells where the fault is: %s', async (_what, text, message) =>
    expect(await inFile(text)).toContain(message),
  );
});

describe('loadLexicon', () => {
  test('puts what the list says before files, and earlier files before later ones', async () => {
    await using folder = await temporaryFolder();
    await writeFile(
      join(folder.path, 'one.yaml'),
      '[{ find: A, say: file }, { find: B, say: one }]',
    );
    const readPls: ReadPls = (path) => {
      expect(path).toBe(join(folder.path, 'two.pls'));
      return Promise.resolve({ entries: [{ find: 'B', say: 'two' }], skipped: 3 });
    };
    const items = ['one.yaml', 'two.pls', { find: 'A', say: 'own' }, { find: 'C', say: '' }];
    const { entries, warnings } = await loadLexicon(items, folder.path, readPls);
    expect(entries).toEqual([
      { find: 'A', say: 'own' },
      { find: 'C', say: '' },
      { find: 'B', say: 'one' },
    ]);
    expect(warnings).toEqual([
      'The lexicon one.yaml says otherwise than an earlier one for “A” (the list itself wins).',
      'The lexicon two.pls says otherwise than an earlier one for “B” (one.yaml wins).',
      expect.stringContaining('two.pls gives 3 words in phonemes alone'),
      'The lexicon leaves “C” unspoken.',
    ]);
  });

  test('names a file that is missing', async () => {
    const loading = loadLexicon(['nowhere.yaml'], '/no/such/folder', noPls);
    await expect(loading).rejects.toThrow('There is no lexicon /no/such/folder/nowhere.yaml.');
    await expect(loading).rejects.toBeInstanceOf(InputError);
  });

  test('of nothing is nothing', async () => {
    expect(await loadLexicon([], '.', noPls)).toEqual({ entries: [], warnings: [] });
  });
});

test('a list in settings tells which item is wrong and where', () => {
  const schema = z.strictObject({ lexicon: lexiconItemsSchema.optional() });
  const text = 'lexicon:\n  - names.pls\n  - find: a\n    say: b\n    case: true\n';
  expect(() => readYaml({ text, path: 'book.yaml' }, schema)).toThrow(
    'book.yaml:5:5 lexicon.1.case: there is no such setting.',
  );
  expect(readYaml({ text: text.replace('    case: true\n', ''), path: 'b' }, schema)).toEqual({
    lexicon: ['names.pls', { find: 'a', say: 'b' }],
  });
});

test('editors are told both kinds of items', () => {
  const schema = z.toJSONSchema(z.strictObject({ lexicon: lexiconItemsSchema }), { io: 'input' });
  expect(JSON.stringify(schema)).toContain('"anyOf":[{"type":"object","properties":{"find"');
});

test('every rule of speech normalisation is a setting', () => {
  const text = 'dashes: sometimes\n';
  expect(() => readYaml({ text, path: 'x.yaml' }, spokenTextSchema.partial())).toThrow(
    'x.yaml:1:1 dashes: invalid option',
  );
});
