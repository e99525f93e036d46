import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import {
  type MarkdownReaderNeeds,
  markdownReader,
} from '#src/adapters/markdown/markdown-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function read(source: string): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.md');
  await writeFile(path, source);
  const readFrontMatter: MarkdownReaderNeeds['readFrontMatter'] = (yaml) => ({
    metadata: { title: yaml, creators: [] },
    unknown: [],
  });
  return await markdownReader({ readFrontMatter }).read(path);
}

/** Blocks in short: `heading: One`. */
async function inShort(source: string): Promise<readonly string[]> {
  return (await read(source)).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('what writers put into Markdown', () => {
  test.each<[why: string, source: string, blocks: readonly string[]]>([
    [
      'pandoc’s inline notes',
      'Words^[A *note* with [a link](x) and [brackets].] go on.\n\nEnd.',
      ['paragraph: Words go on.', 'note: A note with a link and [brackets].', 'paragraph: End.'],
    ],
    ['an inline note that never ends', 'Words^[and more.', ['paragraph: Words^[and more.']],
    [
      'notes and links defined far away',
      'One[^n] and [two][t].\n\n# Next\n\n[t]: http://x.y\n\n[^n]: Note one.\n\n    More of it.\n\nEnd.',
      [
        'paragraph: One and two.',
        'heading: Next',
        'paragraph: End.',
        'note: Note one. More of it.',
      ],
    ],
    ['a script that looks like a definition', '[Anna]: Hello!', ['paragraph: [Anna]: Hello!']],
    ['definitions nobody uses', 'One\n\n[x]: http://x.y "Title"', ['paragraph: One']],
    ['wiki links', 'To [[The Door|a door]] and [[Wall]].', ['paragraph: To a door and Wall.']],
    ['embedded files', 'A ![[door.png]] b', ['paragraph: A b', 'image: door.png']],
    ['highlights and spans', '==So== [small]{.smallcaps}!', ['paragraph: So small!']],
    [
      'pandoc’s spans with markup in them, and its places',
      '[]{#top}The [**red** [old](x.md) door]{#x .y lang="fr"} was [*open*]{custom-style="A B"}.',
      ['paragraph: The red old door was open.'],
    ],
    [
      'pandoc’s attributes of links and pictures',
      'To [it](b.md){.ext target="_blank"} ![door](a.png){width=50%} go.',
      ['paragraph: To it go.', 'image: door'],
    ],
    [
      'braces that are no attributes',
      'A set {.a}, [x] {.b}, ]{.c}, [y]{sic} and [z]{}.',
      ['paragraph: A set {.a}, [x] {.b}, ]{.c}, [y]{sic} and [z]{}.'],
    ],
    [
      'definition lists',
      'Door\n:   A way in.\n\nWall\n:   None.',
      ['paragraph: Door', 'item: A way in.', 'paragraph: Wall', 'item: None.'],
    ],
    ['task lists', '- [ ] One\n- [x] Two', ['item: One', 'item: Two']],
    [
      'lists with blank lines',
      '1. One\n\n2. Two\n\n3. Three',
      ['item: One', 'item: Two', 'item: Three'],
    ],
    [
      'years that begin paragraphs',
      '1986. A year.\n\n1987. Another.',
      ['paragraph: 1986. A year.', 'paragraph: 1987. Another.'],
    ],
    [
      'items of several paragraphs',
      '- One\n\n  Two\n\nThree',
      ['item: One', 'item: Two', 'paragraph: Three'],
    ],
    ['emphasis inside words', 'un*believ*able', ['paragraph: unbelievable']],
    ['closing signs of headings', '## One ##', ['heading: One']],
    ['math', 'Where $a_1 + b_1$ is', ['paragraph: Where $a_1 + b_1$ is']],
    ['TeX for printers', 'One\n\n\\newpage\n\nTwo', ['paragraph: One', 'paragraph: Two']],
    [
      'words in angle brackets',
      'Ping! <System Alert>\n\n<Level Up>',
      ['paragraph: Ping! <System Alert>', 'paragraph: <Level Up>'],
    ],
    [
      'tables in HTML',
      '<table><tr><td>A</td><td>B</td></tr></table>\n\nText',
      ['table: A, B', 'paragraph: Text'],
    ],
    ['comments over several paragraphs', '<!-- One\n\nTwo -->\n\nThree', ['paragraph: Three']],
    [
      'fences with blank lines',
      '~~~\nOne\n\n# Two\n~~~\nThree',
      ['paragraph: One # Two', 'paragraph: Three'],
    ],
    [
      'a setext trap',
      'One\n---\n\nTwo\n\n---\n\nThree',
      ['heading: One', 'paragraph: Two', 'scene-break: ', 'paragraph: Three'],
    ],
  ])('%s', async (_, source, blocks) => {
    expect(await inShort(source)).toEqual(blocks);
  });

  test('a comment that never ends is refused with its place', async () => {
    await expect(read('One\n\n<!-- Two\n\nThree')).rejects.toThrow(
      /book\.md:3 a comment opens here/,
    );
    await expect(read('One\n\n<!-- Two\n\nThree')).rejects.toThrow(InputError);
  });
});

describe('what stands above the text', () => {
  test.each<[why: string, source: string, title: string | undefined, first: string]>([
    ['YAML that ends with dots', '---\ntitle: X\n...\n\nText', 'title: X', 'Text'],
    ['YAML under blank lines', '\n\n---\na: b\n---\nText', 'a: b', 'Text'],
    ['scene breaks are no YAML', '---\n\nHe said so.\n\n---\n\nEnd', undefined, ''],
    ['pandoc’s title block', '% The Door\n% Ann; Ben\n% 3 May 1999\n\nText', 'The Door', 'Text'],
    ['TOML', '+++\ntitle = "X"\n+++\nText', undefined, 'Text'],
  ])('%s', async (_, source, title, first) => {
    const { metadata, blocks } = await read(source);
    expect(metadata.title).toBe(title);
    expect(blocks[0]?.text).toBe(first);
  });

  test('gives pandoc’s authors and year', async () => {
    expect((await read('% The Door\n% Ann A.\n  Ben B.\n% 3 May 1999\n\nText')).metadata).toEqual({
      title: 'The Door',
      creators: ['Ann A.', 'Ben B.'],
      year: 1999,
    });
  });
});

describe('size', () => {
  test('a paragraph with more marks than sense is read as text, and said to be', async () => {
    const { blocks, warnings } = await read(`One.\n\n${'a* '.repeat(4000)}\n\nTwo.`);
    expect(blocks.map(({ text }) => text)).toEqual(['One.', 'a* '.repeat(4000).trim(), 'Two.']);
    expect(warnings).toEqual([
      'One paragraph holds more Markdown marks than can be made sense of and will be read as plain text.',
    ]);
  });

  test('a long paragraph stays one, with its markup read', async () => {
    const sentence = 'He went *on* his way again into the [deep](x.y) dark woods. ';
    const [block, ...others] = (await read(sentence.repeat(1000))).blocks;
    expect(others).toEqual([]);
    expect(block?.text).toBe(
      sentence.replace('*on*', 'on').replace('[deep](x.y)', 'deep').repeat(1000).trim(),
    );
  });

  test('a long table keeps its rows', async () => {
    const { blocks } = await read(`|A|B|\n|-|-|\n${'|c|*d*|\n'.repeat(4000)}`);
    expect(blocks).toHaveLength(4001);
    expect(new Set(blocks.slice(1).map(({ kind, text }) => `${kind} ${text}`))).toEqual(
      new Set(['table c, d']),
    );
  });

  test('no word of any prose is lost', async () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const gap = fc.constantFrom(
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\n\n# ',
      '\n\n> ',
      '\n- ',
      ' *',
      '* ',
      ' **',
      '_ ',
      ': ',
      ' \\',
      '\n\n    ',
      '\n\n```\n',
      '  \n',
      ' [',
      '] ',
      '\n1986. ',
      '\n\n---\n\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 25 }),
        async (parts) => {
          const { blocks } = await read(`start\n\n${parts.flat().join('')}`);
          const words = blocks.flatMap(({ text }) => text.match(/[a-z]+/g) ?? []).join('');
          const info = /^```\n?/;
          expect(words.replace(info, '')).toBe(`start${parts.map(([each]) => each).join('')}`);
        },
      ),
      { numRuns: 100 },
    );
  });
});
