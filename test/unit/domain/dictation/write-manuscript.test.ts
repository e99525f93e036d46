import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { chapterTitles } from '#src/domain/dictation/chapter-titles.ts';
import { joinPieces } from '#src/domain/dictation/join-pieces.ts';
import { spokenWords } from '#src/domain/dictation/spoken-words.ts';
import { clockTime, countUnheardNotes, unheardNote } from '#src/domain/dictation/unheard-note.ts';
import { type DictatedBook, writeManuscript } from '#src/domain/dictation/write-manuscript.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import { readManuscript } from '#src/main/readers.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const recordings = [{ file: 'one "1".m4a', sha256: 'ab'.repeat(32) }];

function bookOf(...paragraphs: string[]): DictatedBook {
  return {
    title: 'Night: "a # tale"',
    language: 'en-GB',
    recordings,
    chapters: [
      { title: 'One', paragraphs: paragraphs.map((text) => ({ kind: 'text' as const, text })) },
    ],
  };
}

async function readBack(path: string, markdown: string) {
  await writeFile(path, markdown);
  return await readManuscript([path]);
}

describe('a dictated manuscript', () => {
  test('is Markdown that people can edit', () => {
    expect(writeManuscript(bookOf('It was dark.', 'Rain fell.'))).toBe(
      [
        '---',
        String.raw`title: "Night: \"a # tale\""`,
        'language: en-GB',
        'recordings:',
        String.raw`  - file: "one \"1\".m4a"`,
        `    sha256: "${'ab'.repeat(32)}"`,
        '---',
        '',
        '# One',
        '',
        'It was dark.',
        '',
        'Rain fell.',
        '',
      ].join('\n'),
    );
  });

  test('says its title and its language', async () => {
    await using folder = await temporaryFolder();
    const read = await readBack(join(folder.path, 'a.md'), writeManuscript(bookOf('It was dark.')));
    expect(read.metadata).toMatchObject({ title: 'Night: "a # tale"', language: 'en-GB' });
  });

  test.each([
    'It cost $5 * 3 = *15*, _so_ to ~say~ ~~it~~.',
    '# Not a heading',
    '> not a quotation',
    '- not a list',
    '+ not a list',
    '1986. A great year.',
    '3) the third',
    ': not a definition',
    '::: not a directive',
    ':voice[Come in.]{anna}',
    '`code` and ``more``, and a \\ at its end \\',
    '[a link](http://example.com) and [another][1] and a note[^1]',
    '[1]: http://example.com',
    '![a picture](x.png)',
    '<b>bold</b> <System Alert> <!-- a comment --> <https://example.com>',
    'AT&amp;T &#42; &copy;',
    'See https://example.com/a_b_c?d=*e* or www.ex_ample.com or an_na@exam_ple.com.',
    'https://example.com and www.example.com and anna@example.com',
    '==not marked== and === and [[no|link]] and words^[no note] and [span]{.class}',
    'https://example.com{.class #id}',
    '| a | b |',
    '--- and ***',
    '% not a title',
    '~~~ not code',
    '    deep',
    '“Quotes” – dashes — and ’apostrophes’ … 天 😀 \u00A0 e\u0301',
  ])('reads back as it was said: %s', async (said) => {
    await using folder = await temporaryFolder();
    const book = bookOf(collapse(said), 'The end.');
    const read = await readBack(join(folder.path, 'a.md'), writeManuscript(book));
    expect(read.blocks.map(({ text }) => text)).toEqual(['One', collapse(said), 'The end.']);
  });

  const mark = fc.constantFrom(
    ...'\\`*_~[](){}<>&#+-=:|!.^"\'$%@;,?…1920'.split(''),
    ...[
      '==',
      '[[',
      ']]',
      '^[',
      '{.x}',
      ':voice',
      '://',
      'www.',
      '<!--',
      '-->',
      '&amp;',
      '1.',
      '```',
    ],
  );
  const word = fc.constantFrom('night', 'É', 'it’s', '天黑', 'Regen', 'x');
  const text = fc
    .array(fc.oneof(mark, word, fc.constant(' ')), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''));

  test('reads back in the same words, whatever was said', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.md');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (lines) => {
        const paragraphs = joinPieces([{ text: lines.join('\n'), pauseBefore: 0 }]);
        const said = paragraphs.map((one) => one.text);
        fc.pre(said.some((line) => spokenWords(line).length > 0));
        // Directives in the wrong place are refused with file and line: for the author to settle.
        fc.pre(!said.some((line) => /^:{2,} ?voice/.test(line)));
        const read = await readBack(path, writeManuscript(bookOf(...said)));
        expect(read.blocks.slice(1).map((block) => block.text)).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['Plain', 'C#', '# 1', 'A {draft}', '1. One', '*Star*', 'a_b <c> & d'])(
    'keeps the words of the heading %s',
    async (title) => {
      await using folder = await temporaryFolder();
      const { chapters, ...book } = bookOf('It was dark.');
      const markdown = writeManuscript({ ...book, chapters: [{ ...chapters[0]!, title }] });
      const [heading] = (await readBack(join(folder.path, 'a.md'), markdown)).blocks;
      expect(spokenWords(heading?.text ?? '')).toEqual(spokenWords(title));
      expect(heading?.level).toBe(1);
    },
  );
});

describe('what nobody could make out', () => {
  const stretch = { file: 'dictation.m4a', from: 192.4, to: 241.9, reason: 'noise' };

  test('is named by time and recording', () => {
    expect(unheardNote(stretch)).toBe('[unintelligible, 03:12–04:01 of dictation.m4a]');
    expect(clockTime(3723)).toBe('1:02:03');
  });

  test('is found again in the manuscript until somebody wrote what is said', () => {
    const late = { ...stretch, from: 3600, to: 3720, file: 'a [1]_b.m4a' };
    const markdown = writeManuscript(bookOf('So.', unheardNote(stretch), unheardNote(late)));
    expect(countUnheardNotes(markdown)).toBe(2);
    expect(countUnheardNotes(writeManuscript(bookOf('Unintelligible, 3:12.')))).toBe(0);
  });
});

describe('the titles of dictated chapters', () => {
  test.each<[why: string, recordings: { title?: string; name: string }[], titles: string[]]>([
    [
      'titles in the files',
      [
        { title: 'Rain', name: '01' },
        { title: 'Snow', name: '02' },
      ],
      ['Rain', 'Snow'],
    ],
    ['else their names', [{ name: 'Rain' }, { title: 'Snow', name: 'Hail' }], ['Rain', 'Hail']],
    [
      'titles that are all alike tell nothing',
      [
        { title: 'Memo', name: 'A' },
        { title: 'Memo', name: 'B' },
      ],
      ['A', 'B'],
    ],
    ['nothing at all', [{ name: '' }], ['Recording 1']],
  ])('are %s', (_why, named, titles) => {
    expect(chapterTitles(named)).toEqual(titles);
  });
});
