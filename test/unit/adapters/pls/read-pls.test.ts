import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { readPlsFile } from '#src/adapters/pls/read-pls-file.ts';
import { readPls } from '#src/adapters/pls/read-pls.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

function pls(body: string, attributes = 'alphabet="ipa" xml:lang="en-US"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" ${attributes}>${body}</lexicon>`;
}

describe('readPls', () => {
  test.each([
    [
      'an alias',
      '<lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>',
      [{ find: 'W3C', say: 'World Wide Web Consortium', language: 'en' }],
    ],
    [
      'several graphemes',
      '<lexeme role="x:noun"><grapheme>gaol</grapheme><grapheme>jail</grapheme><alias>jayl</alias></lexeme>',
      [
        { find: 'gaol', say: 'jayl', language: 'en' },
        { find: 'jail', say: 'jayl', language: 'en' },
      ],
    ],
    [
      'the first of several aliases, beside phonemes',
      '<lexeme><grapheme>a</grapheme><phoneme>eɪ</phoneme><alias>ay</alias><alias>ah</alias></lexeme>',
      [{ find: 'a', say: 'ay', language: 'en' }],
    ],
    [
      'a lexeme of another language',
      '<lexeme xml:lang="fr"><grapheme>a</grapheme><alias>b</alias></lexeme>',
      [{ find: 'a', say: 'b', language: 'fr' }],
    ],
    [
      'words with entities and line ends',
      '<lexeme><grapheme>AT&amp;T\n  Inc</grapheme><alias> A T and T </alias></lexeme>',
      [{ find: 'AT&T Inc', say: 'A T and T', language: 'en' }],
    ],
    [
      'what is not closed',
      '<lexeme><grapheme>a</grapheme><alias>b</alias>',
      [{ find: 'a', say: 'b', language: 'en' }],
    ],
  ])('reads %s', (_what, body, entries) => {
    expect(readPls(pls(body), 'x.pls')).toEqual({ entries, skipped: 0 });
  });

  test('counts the words that have phonemes alone', () => {
    const body =
      '<lexeme><grapheme>a</grapheme><grapheme>b</grapheme><phoneme>eɪ</phoneme></lexeme>';
    expect(readPls(pls(body), 'x.pls')).toEqual({ entries: [], skipped: 2 });
  });

  test('reads a lexicon without a language', () => {
    const body = '<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>';
    expect(readPls(pls(body, ''), 'x.pls').entries).toEqual([{ find: 'a', say: 'b' }]);
  });

  test.each([
    ['another document', '<html><body>Hello</body></html>', 'is not a W3C pronunciation lexicon'],
    ['no XML', 'Dear reader', 'is not a W3C pronunciation lexicon'],
    ['nothing', '', 'is not a W3C pronunciation lexicon'],
    ['deep nesting', pls('<a>'.repeat(20_000)), 'too large or too deeply nested'],
    [
      'too many words',
      pls('<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>'.repeat(50_001)),
      'too large or too deeply nested',
    ],
    [
      'a word as long as a book',
      pls(`<lexeme><grapheme>${'a'.repeat(100_000)}</grapheme><alias>b</alias></lexeme>`),
      'too large or too deeply nested',
    ],
  ])('refuses %s', (_what, source, message) => {
    expect(() => readPls(source, 'x.pls')).toThrow(InputError);
    expect(() => readPls(source, 'x.pls')).toThrow(message);
  });

  test('unfolds no entities', () => {
    const levels = Array.from({ length: 9 }, (_, at) =>
      at === 0 ? '<!ENTITY e0 "aaaaaaaaaa">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
    );
    const body = '<lexeme><grapheme>b&e8;</grapheme><alias>c</alias></lexeme>';
    const source = `<!DOCTYPE lexicon [${levels.join('')}]>${pls(body)}`;
    expect(readPls(source, 'x.pls').entries[0]?.find.length).toBeLessThan(20);
  });
});

describe('readPlsFile', () => {
  test('reads the encoding that the file names', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'x.pls');
    const source = pls('<lexeme><grapheme>Zoë</grapheme><alias>Zoey</alias></lexeme>');
    await writeFile(path, Buffer.from(source.replace('UTF-8', 'ISO-8859-1'), 'latin1'));
    expect((await readPlsFile(path)).entries[0]?.find).toBe('Zoë');
  });

  test('names a file that is missing', async () => {
    await expect(readPlsFile('/no/such/x.pls')).rejects.toThrow(
      'There is no lexicon /no/such/x.pls.',
    );
  });
});
