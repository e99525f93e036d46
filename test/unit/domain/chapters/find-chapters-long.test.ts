import { expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry, Manuscript } from '#src/domain/manuscript/manuscript.ts';

const MANY = 60_000;
const LINES = 6_000;
const metadata = { title: 'The Red Door', creators: ['Ann Author'] };

function paragraphs(file: (at: number) => string | undefined): readonly Block[] {
  return Array.from({ length: MANY }, (_, at): Block => {
    const anchor = file(at);
    return {
      kind: 'paragraph',
      text: 'It rained.',
      ...(anchor === undefined ? {} : { anchors: [anchor] }),
    };
  });
}

const lines = (line: (at: number) => ContentsEntry): readonly ContentsEntry[] =>
  Array.from({ length: LINES }, (_, at) => line(at));

test.each<[string, Omit<Manuscript, 'metadata'>, number]>([
  [
    'blocks that are a file each under one line with the title of the book',
    {
      blocks: paragraphs((at) => `${at}.xhtml`),
      contents: [{ title: 'The Red Door', anchor: '0.xhtml', level: 1 }],
    },
    1,
  ],
  [
    'blocks that are a file each with no contents',
    { blocks: paragraphs((at) => `${at}.xhtml`), contents: [] },
    1,
  ],
  [
    'lines of contents side by side',
    {
      blocks: paragraphs((at) => (at % 10 === 0 ? `a#${at / 10}` : undefined)),
      contents: lines((at) => ({ title: `${at} Rain`, anchor: `a#${at}`, level: 1 })),
    },
    LINES,
  ],
  [
    'lines of contents with two below each',
    {
      blocks: paragraphs((at) => (at % 10 === 0 ? `a#${at / 10}` : undefined)),
      contents: lines((at) => ({
        title: 'Rain',
        anchor: `a#${at}`,
        level: at % 3 === 0 ? 1 : 2,
      })),
    },
    Math.ceil(LINES / 3),
  ],
  [
    'lines of contents to one place under many headings',
    {
      blocks: paragraphs(() => undefined).map((block, at): Block =>
        at < MANY - 2
          ? { kind: 'heading', text: 'Rain', level: 1 }
          : { ...block, anchors: [`a#${at}`] },
      ),
      contents: lines((at) => ({
        title: 'Rain',
        anchor: `a#${MANY - 2 + (at % 2)}`,
        level: 1,
      })),
    },
    2,
  ],
])('%s', (_, manuscript, chapters) => {
  expect(findChapters({ metadata, ...manuscript }).chapters).toHaveLength(chapters);
});

test('a heading that names a part which is not narrated is not believed where nearly all of a book stands under it', () => {
  const chapter = 'It rained all day and they stayed where they were. '.repeat(1200).trim();
  const { chapters } = findChapters({
    metadata: { creators: [] },
    blocks: [
      { kind: 'heading', level: 2, text: "Transcriber's Note" },
      { kind: 'paragraph', text: chapter },
    ],
    contents: [],
  });
  expect(chapters).toHaveLength(1);
});
