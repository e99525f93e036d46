import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';

import { collapse, hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

const TITLE_LEVEL = 1;
const LOWEST_LEVEL = 6;
/** More titles than these are the titles of chapters. */
const MOST_BOOK_TITLES = 2;

/**
 * Tells the title of the book from titles of chapters that an author gave the same style, and puts
 * a second heading line (`The Door` under `CHAPTER TWO`) below its first.
 */
export function settleTitles(paragraphs: readonly WrittenParagraph[]): readonly WrittenParagraph[] {
  return demoteSubtitles(settleTitleLines(paragraphs));
}

function settleTitleLines(paragraphs: readonly WrittenParagraph[]): readonly WrittenParagraph[] {
  const starts = paragraphs.flatMap((paragraph, at) =>
    isTitle(paragraph) && !isTitle(paragraphs[at - 1]) ? [at] : [],
  );
  const [first = -1] = starts;
  const firstHeading = paragraphs.findIndex((each) => each.kind === 'heading' && hasText(each));
  const isBookTitle =
    first !== -1 &&
    (firstHeading === -1 || first < firstHeading) &&
    starts.length <= MOST_BOOK_TITLES &&
    !isChapterTitle(paragraphs[first]!);
  const end = isBookTitle ? endOfTitlePage(paragraphs, first) : 0;
  return paragraphs.map((paragraph, at): WrittenParagraph => {
    if (paragraph.titleLine === undefined) return paragraph;
    const { titleLine, ...plain } = paragraph;
    if (!hasText(paragraph)) return plain;
    if (at >= first && at < end) return { ...paragraph, role: paragraph.role ?? 'titlepage' };
    if (titleLine === 'title') return { ...plain, kind: 'heading', level: TITLE_LEVEL };
    const above = lastWithText(paragraphs, at);
    const isUnderHeading = above?.kind === 'heading' || above?.titleLine === 'title';
    if (titleLine !== 'subtitle' || !isUnderHeading) return plain;
    return { ...plain, kind: 'heading', level: Math.min(LOWEST_LEVEL, (above.level ?? 1) + 1) };
  });
}

function isTitle(paragraph: WrittenParagraph | undefined): boolean {
  return paragraph?.titleLine === 'title' && hasText(paragraph);
}

function isChapterTitle({ text }: WrittenParagraph): boolean {
  const line = collapse(text);
  return readHeadingLabel(line) !== undefined || nameBookPart(line) !== undefined;
}

/** The styled lines that follow each other from the book's title on. */
function endOfTitlePage(paragraphs: readonly WrittenParagraph[], start: number): number {
  const end = paragraphs.findIndex(
    (paragraph, at) => at > start && hasText(paragraph) && paragraph.titleLine === undefined,
  );
  return end === -1 ? paragraphs.length : end;
}

function lastWithText(
  paragraphs: readonly WrittenParagraph[],
  before: number,
): WrittenParagraph | undefined {
  for (let at = before - 1; at >= Math.max(0, before - 5); at -= 1)
    if (hasText(paragraphs[at]!)) return paragraphs[at];
  return undefined;
}

/** Two headings of one level in a row, of which the first is only a number, are one. */
function demoteSubtitles(paragraphs: readonly WrittenParagraph[]): readonly WrittenParagraph[] {
  let above: WrittenParagraph | undefined;
  return paragraphs.map((paragraph) => {
    if (!hasText(paragraph)) return paragraph;
    const isSecondLine =
      above?.kind === 'heading' &&
      paragraph.kind === 'heading' &&
      above.level === paragraph.level &&
      readHeadingLabel(collapse(above.text))?.title === '' &&
      !isChapterTitle(paragraph);
    const level = Math.min(LOWEST_LEVEL, (paragraph.level ?? 1) + 1);
    above = isSecondLine ? undefined : paragraph;
    return isSecondLine ? { ...paragraph, level } : paragraph;
  });
}
