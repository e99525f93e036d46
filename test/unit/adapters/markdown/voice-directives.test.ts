import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { markdownReader } from '#src/adapters/markdown/markdown-reader.ts';
import { parseMarkdown } from '#src/adapters/markdown/parse-markdown.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function read(source: string): Promise<readonly Block[]> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.md');
  await writeFile(path, source);
  const reader = markdownReader({
    readFrontMatter: () => ({ metadata: { creators: [] }, unknown: [] }),
  });
  return (await reader.read(path)).blocks;
}

/** What each speaker says, as `anna: words`, and the texts. */
async function said(source: string): Promise<readonly string[]> {
  return (await read(source)).flatMap(({ text, voices = [] }) => [
    text,
    ...voices.map(({ start, end, speaker }) => `${speaker}: ${text.slice(start, end)}`),
  ]);
}

describe('a voice directive', () => {
  test.each<[why: string, source: string, expected: readonly string[]]>([
    [
      'in a line',
      'She said :voice[“Come in.”]{anna} and left.',
      ['She said “Come in.” and left.', 'anna: “Come in.”'],
    ],
    ['alone', ':voice[“Come in.”]{anna}', ['“Come in.”', 'anna: “Come in.”']],
    ['with the long way of naming', ':voice[Hm.]{speaker=anna}', ['Hm.', 'anna: Hm.']],
    ['with a name of two words', ':voice[Hm.]{speaker="Old Tom"}', ['Hm.', 'Old Tom: Hm.']],
    [
      'over two lines, with markup in it',
      'So   :voice[ “Come\n*in* now.” ]{anna}  she   said.',
      ['So “Come in now.” she said.', 'anna: “Come in now.”'],
    ],
    ['twice in a line', ':voice[A.]{anna} :voice[B.]{ben}', ['A. B.', 'anna: A.', 'ben: B.']],
    [
      'inside another',
      ':voice[He said :voice[no]{ben} to me.]{anna}',
      ['He said no to me.', 'anna: He said', 'ben: no', 'anna: to me.'],
    ],
    ['in emphasis and in a heading', '# *A :voice[b]{anna}*', ['A b', 'anna: b']],
    ['in a list item', '- a :voice[b]{anna}', ['a b', 'anna: b']],
    [
      'around paragraphs',
      ':::voice{anna}\nOne\ntwo.\n\n- Three\n:::\n\nFour.',
      ['One two.', 'anna: One two.', 'Three', 'anna: Three', 'Four.'],
    ],
    [
      'around paragraphs in which another speaks',
      ':::voice{anna}\nOne :voice[two]{ben} three.\n:::',
      ['One two three.', 'anna: One', 'ben: two', 'anna: three.'],
    ],
    [
      'around another',
      '::::voice{anna}\nOne\n:::voice{ben}\nTwo\n:::\nThree\n::::',
      ['One', 'anna: One', 'Two', 'ben: Two', 'Three', 'anna: Three'],
    ],
    ['in a quote', '> :::voice{anna}\n> One\n> :::', ['One', 'anna: One']],
    ['in verse', ':voice[a]{anna}\\\nb', ['a\nb', 'anna: a']],
  ])('%s', async (_, source, expected) => {
    expect(await said(source)).toEqual(expected);
  });

  test.each<[source: string, place: string]>([
    ['One\n\nand :voice[two] three', 'book.md:3:5 the voice directive does not say who speaks.'],
    [':voice[two]{anna ben}', 'book.md:1:1 the voice directive must name one speaker and no more.'],
    [
      '---\ntitle: x\n---\n\n:voice[two]{}',
      'book.md:5:1 the voice directive does not say who speaks.',
    ],
    [':::voice\nTwo\n:::', 'book.md:1:1 the voice directive does not say who speaks.'],
    ['One\n\n::voice[two]{anna}', 'book.md:3:1 the voice directive has two colons.'],
    ['One\n\n:::voice anna\nTwo\n:::', 'book.md:3:1 the voice directive is not written as one.'],
    ['One\n\n:::voice{anna}\n\nTwo', 'book.md:3 a voice directive opens here and never ends'],
  ])('that is faulty is refused with its place: %j', async (source, message) => {
    const error: unknown = await read(source).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toContain(message);
  });
});

describe('other colons', () => {
  test.each([
    'At 10:30 :wave: he left::now and :said[it]{x}.',
    'Note:this is :voice over and a:voice too.',
    'See :a[b *c*]{d} there.',
    '::hr',
    'As he said:\n:::',
  ])('are words: %s', async (source) => {
    const plain = source.replaceAll('*', '').replaceAll('\n', ' ');
    expect((await read(`${source}\n`)).map(({ text }) => text)).toEqual([plain]);
  });

  test('around paragraphs are words, and what is between is read', async () => {
    expect((await read(':::note\n\n# One\n\nTwo\n\n:::')).map(({ text }) => text)).toEqual([
      ':::note',
      'One',
      'Two',
      ':::',
    ]);
  });

  test('change nothing in how random prose is parsed', () => {
    const plain = unified().use(remarkParse).use(remarkGfm).freeze();
    const pieces = [
      ':',
      '::',
      ':::',
      ':::note',
      ':a[',
      ']',
      '{b}',
      'voice',
      '10:30',
      '*',
      '- ',
      '# ',
      '> ',
      '\n',
      '\n\n',
      ' ',
      'word',
      '`',
      '\\',
    ];
    const prose = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((parts) => parts.join(''))
      .filter((text) => !/:voice\s*[[{]|:voice(?:\s|$)/.test(text));
    fc.assert(
      fc.property(prose, (text) => {
        expect(parseMarkdown(text)).toEqual(plain.parse(text));
      }),
      { numRuns: 300 },
    );
  });
});
