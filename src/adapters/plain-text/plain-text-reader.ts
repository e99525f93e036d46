import { basename } from 'node:path';

import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';
import { lineJoiner } from '#src/domain/text/join-lines.ts';
import { findGutenbergFrame } from '#src/domain/tidying/gutenberg-frame.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { findHeadings } from './find-headings.ts';
import { findPageNumbers } from './find-page-numbers.ts';
import { plainTextBlocks } from './plain-text-blocks.ts';
import { readOpening } from './read-opening.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { putBack, takeOutBrackets } from './take-out-brackets.ts';

/** Reads manuscripts in plain text of any encoding, hard-wrapped or not. */
export function plainTextReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      const source = await readManuscriptText(path, 'plain text');
      return refuseEmpty(readPlainText(source, name), name);
    },
  };
}

/** Makes a manuscript of a text. Project Gutenberg's header and licence have role `copyright-page`. */
export function readPlainText(source: string, name = 'The text'): Manuscript {
  const { text, insertions } = takeOutBrackets(source);
  const paragraphs = splitParagraphs(text);
  checkBlockCount(paragraphs.length, name);
  const frame = findGutenbergFrame(paragraphs.map(({ lines }) => lines.join('\n')));
  const metadata = readOpening(paragraphs, frame);
  const body = paragraphs.slice(frame.start, frame.end);
  const join = lineJoiner(text);
  const headings = findHeadings(body);
  const isHeading = (at: number): boolean => headings.numbered.has(at);
  const pageNumbers = findPageNumbers(body, isHeading);
  const setting = { headings, pageNumbers, join, title: metadata.title };
  const licence = (from: number, to?: number): readonly Block[] =>
    paragraphs
      .slice(from, to)
      .map(({ lines }) => ({ kind: 'paragraph', text: join(lines), role: 'copyright-page' }));
  const blocks = [
    ...licence(0, frame.start),
    ...plainTextBlocks(body, setting),
    ...licence(frame.end),
  ];
  return {
    metadata,
    blocks: blocks.flatMap((block) => withInsertions(block, insertions)),
    contents: [],
  };
}

function withInsertions(block: Block, insertions: readonly Block[]): readonly Block[] {
  if (!block.text.includes('\uFFFC')) return [block];
  const { text, blocks } = putBack(block.text, insertions);
  return text === '' ? blocks : [{ ...block, text }, ...blocks];
}
