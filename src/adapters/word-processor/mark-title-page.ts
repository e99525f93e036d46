import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { readTopLines } from './read-top-lines.ts';
import type { TopLine } from './read-top-lines.ts';
import { collapse, hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** What the lines above the text say of the book, with those lines marked as its title page. */
export interface TitlePage {
  readonly paragraphs: readonly WrittenParagraph[];
  readonly title?: string;
  readonly subtitle?: string;
  readonly creators: readonly string[];
}

const END = /^\W*(?:END|End|-\s?30\s?-)\W*$/u;

/**
 * Marks the lines of a manuscript that are for the publisher: the sender's address, the word count,
 * the title and the byline above the text, and END under it.
 *
 * @param known what the file's own description says
 */
export function markTitlePage(
  paragraphs: readonly WrittenParagraph[],
  known: Pick<Metadata, 'title' | 'creators'>,
  isSetApart: (paragraph: WrittenParagraph) => boolean,
): TitlePage {
  const lines = readTopLines(paragraphs, known);
  const title = findTitle(lines, (at) => isSetApart(paragraphs[at]!));
  const last = lines.findLastIndex((line) => line === title || line.says !== 'other');
  const isPage = title !== undefined || lines.some(({ says }) => says === 'word count');
  const end = isPage ? (lines[last]?.at ?? -1) : -1;
  const counts = new Set(lines.flatMap(({ at, says }) => (says === 'word count' ? [at] : [])));
  const marks = counts.add(findEndMark(paragraphs, isSetApart));
  const subtitle = lines.find(({ says }) => says === 'subtitle')?.text;
  const bylines = lines.filter(({ at, says }) => says === 'byline' && at > (title?.at ?? -1));
  return {
    paragraphs: paragraphs.map((paragraph, at) => {
      if (paragraph.role !== undefined || !hasText(paragraph)) return paragraph;
      if (marks.has(at)) return { ...paragraph, role: 'manuscript-mark' };
      const isOnPage = at <= end && paragraph.kind !== 'note';
      return isOnPage ? { ...paragraph, role: 'titlepage' } : paragraph;
    }),
    ...(title === undefined ? {} : { title: title.text }),
    ...(subtitle === undefined ? {} : { subtitle }),
    creators: title === undefined ? [] : [...new Set(bylines.flatMap(({ names }) => names))],
  };
}

/** The line called the title; else the one over the byline; else the first one apart under the word count. */
function findTitle(
  lines: readonly TopLine[],
  isApart: (at: number) => boolean,
): TopLine | undefined {
  const named = lines.find(({ says }) => says === 'title');
  if (named !== undefined) return named;
  const count = lines.findIndex(({ says }) => says === 'word count');
  const over = lines.find((line, at) => {
    const next = lines.slice(at + 1).find(({ text }) => !/^(?:written )?by$/i.test(text));
    return line.says === 'other' && next?.says === 'byline' && (isApart(line.at) || count !== -1);
  });
  if (over !== undefined || count === -1) return over;
  return lines.slice(count + 1).find(({ at }) => isApart(at));
}

/** `END` set apart under the last words is a mark for the publisher. -1 when there is none. */
function findEndMark(
  paragraphs: readonly WrittenParagraph[],
  isSetApart: (paragraph: WrittenParagraph) => boolean,
): number {
  const last = paragraphs.findLastIndex((each) => each.kind !== 'note' && hasText(each));
  const paragraph = paragraphs[last];
  const isMark =
    paragraph !== undefined && isSetApart(paragraph) && END.test(collapse(paragraph.text));
  return isMark ? last : -1;
}
