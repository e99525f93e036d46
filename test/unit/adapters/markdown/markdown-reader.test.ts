import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { markdownReader } from '#src/adapters/markdown/markdown-reader.ts';
import type { MarkdownReaderNeeds } from '#src/adapters/markdown/markdown-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const noFrontMatter: MarkdownReaderNeeds['readFrontMatter'] = () => {
  throw new Error('there is no front matter here');
};

async function read(
  source: string,
  readFrontMatter: MarkdownReaderNeeds['readFrontMatter'] = noFrontMatter,
): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.md');
  await writeFile(path, source);
  return await markdownReader({ readFrontMatter }).read(path);
}

async function blocksOf(source: string): Promise<readonly Block[]> {
  return (await read(source)).blocks;
}

describe('the Markdown reader', () => {
  test.each<[why: string, source: string, blocks: readonly Block[]]>([
    [
      'headings of both sorts',
      '# One\n\nTwo\n---',
      [
        { kind: 'heading', text: 'One', level: 1 },
        { kind: 'heading', text: 'Two', level: 2 },
      ],
    ],
    [
      'attributes of a heading',
      '# One {#start .unnumbered}',
      [{ kind: 'heading', text: 'One', level: 1, anchors: ['start'] }],
    ],
    [
      'lines of a paragraph',
      'One\ntwo\n\nThree',
      [
        { kind: 'paragraph', text: 'One two' },
        { kind: 'paragraph', text: 'Three' },
      ],
    ],
    [
      'markup, whose words stay',
      '**Bold**, _it_, `code()`, ~~gone~~ and [a link](http://x.y/z_(q)).',
      [{ kind: 'paragraph', text: 'Bold, it, code(), gone and a link.' }],
    ],
    [
      'entities',
      'Text&nbsp;with &amp; -- "quotes"...',
      [{ kind: 'paragraph', text: 'Text with & -- "quotes"...' }],
    ],
    [
      'quotes',
      '> One\n>\n> > Two',
      [
        { kind: 'quote', text: 'One' },
        { kind: 'quote', text: 'Two' },
      ],
    ],
    [
      'list items',
      '1. One\n2. Two\n   - Three',
      [
        { kind: 'item', text: 'One' },
        { kind: 'item', text: 'Two' },
        { kind: 'item', text: 'Three' },
      ],
    ],
    [
      'a sentence that begins with a year',
      '1986. A great year.',
      [{ kind: 'paragraph', text: '1986. A great year.' }],
    ],
    [
      'tables by row',
      '| A | B |\n|---|---|\n| 1 | 2 |',
      [
        { kind: 'table', text: 'A, B' },
        { kind: 'table', text: '1, 2' },
      ],
    ],
    [
      'verse with backslashes',
      'The sun\\\nwas shining\\\non the sea',
      [{ kind: 'verse', text: 'The sun\nwas shining\non the sea' }],
    ],
    [
      'verse with spaces in a quote',
      '> The sun  \n> was shining',
      [{ kind: 'verse', text: 'The sun\nwas shining' }],
    ],
    [
      'a hard break among soft ones is no verse',
      'One\ntwo\\\nthree',
      [{ kind: 'paragraph', text: 'One two three' }],
    ],
    [
      'images after the words around them',
      'See ![a door](d.png) here',
      [
        { kind: 'paragraph', text: 'See here' },
        { kind: 'image', text: 'a door' },
      ],
    ],
    [
      'comments, which go',
      '<!-- # Not a chapter -->\n\nText<!-- no --> here',
      [{ kind: 'paragraph', text: 'Text here' }],
    ],
    ['HTML, whose words stay', '<div class="x">Text</div>', [{ kind: 'paragraph', text: 'Text' }]],
    [
      'fenced code',
      '```js\n# not a heading\n```\n\nText',
      [
        { kind: 'paragraph', text: '# not a heading', role: 'code' },
        { kind: 'paragraph', text: 'Text' },
      ],
    ],
    [
      'indented paragraphs, which are not code',
      '    One\n    two\n\n    Three',
      [
        { kind: 'paragraph', text: 'One two' },
        { kind: 'paragraph', text: 'Three' },
      ],
    ],
    [
      'footnotes, after everything else',
      'A line[^b] and[^a].\n\n[^a]: First note.\n[^b]: Second.\n\nEnd',
      [
        { kind: 'paragraph', text: 'A line and.' },
        { kind: 'paragraph', text: 'End' },
        { kind: 'note', role: 'footnote', text: 'First note.' },
        { kind: 'note', role: 'footnote', text: 'Second.' },
      ],
    ],
  ])('reads %s', async (_, source, blocks) => {
    expect(await blocksOf(source)).toEqual(blocks);
  });

  test.each(['***', '* * *', '---', '\\* \\* \\*', '⁂', '#', '\\#', '     * * *'])(
    'takes a line of %j for a scene break',
    async (line) => {
      expect((await blocksOf(`One\n\n${line}\n\nTwo`)).map(({ kind }) => kind)).toEqual([
        'paragraph',
        'scene-break',
        'paragraph',
      ]);
    },
  );

  test('hands the front matter and its place to whoever can read it', async () => {
    const asked: unknown[] = [];
    const { metadata, blocks, warnings } = await read(
      '---\ntitle: X\n---\n\nText',
      (yaml, where) => {
        asked.push(yaml, where.firstLine, where.path.endsWith('book.md'));
        return { metadata: { title: 'X', creators: ['Ann'] }, unknown: ['titel'] };
      },
    );
    expect(asked).toEqual(['title: X', 2, true]);
    expect(metadata).toEqual({ title: 'X', creators: ['Ann'] });
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Text' }]);
    expect(warnings).toEqual(['What the front matter says under titel means nothing to Lectern.']);
  });

  test('takes a lone first heading over chapters for the title', async () => {
    expect((await read('# The Door\n\n## One\n\na\n\n## Two\n\nb')).metadata.title).toBe(
      'The Door',
    );
    expect((await read('# One\n\na\n\n# Two\n\nb')).metadata.title).toBeUndefined();
  });

  test('reads other encodings', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.md');
    await writeFile(path, Buffer.from('Héllo', 'latin1'));
    const { blocks } = await markdownReader({ readFrontMatter: noFrontMatter }).read(path);
    expect(blocks[0]?.text).toBe('Héllo');
  });

  test.each(['', ' \n', '<!-- nothing -->', '![a picture](x.png)'])(
    'refuses %j: it has no text',
    async (source) => {
      await expect(read(source)).rejects.toThrow(InputError);
      await expect(read(source)).rejects.toThrow('book.md has no text.');
    },
  );
});
