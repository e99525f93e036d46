import { plainWords } from '#src/domain/book-parts/name-book-part.ts';
import type { Headings } from '#src/domain/headings/find-headings.ts';
import { isDateLine } from '#src/domain/headings/is-date-line.ts';
import { isScene, isSubtitle as readsAsSubtitle } from '#src/domain/headings/is-subtitle.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { isDense } from '#src/domain/text/is-dense.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import { shortLine } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

/** What turning paragraphs into blocks needs to know of the text. */
export interface TextSetting {
  readonly headings: Headings;
  /** Which paragraphs are page numbers on lines of their own. */
  readonly pageNumbers: ReadonlySet<number>;
  /** Joins hard-wrapped lines. */
  readonly join: (lines: readonly string[]) => string;
  readonly title: string | undefined;
}

const PART_LEVEL = 1;
const CHAPTER_LEVEL = 2;
const SUBTITLE_LEVEL = 3;
const LONGEST_SUBTITLE = 200;
const MOST_SUBTITLE_LINES = 4;
const FEWEST_SYNOPSES = 3;
const SHARE_OF_SYNOPSES = 0.8;
const LONGEST_SYNOPSIS = 220;
const LONGEST_VERSE_LINE = 60;

/** Turns the paragraphs of the book itself into blocks. */
export function plainTextBlocks(
  paragraphs: readonly Paragraph[],
  setting: TextSetting,
): readonly Block[] {
  const blocks: Block[] = [];
  let awaitsSubtitle = false;
  let takesAny = false;
  const haveSynopses = underMostNumbers(paragraphs, setting.headings);
  for (const [at, paragraph] of paragraphs.entries()) {
    const isRule = isSceneBreak(shortLine(paragraph));
    if (isRule && (awaitsSubtitle || paragraphs[at - 1]?.isUnderlined === true)) continue;
    const next = paragraphs[at + 1];
    const made: readonly Block[] =
      (takesAny
        ? undefined
        : readHeading(at, paragraph, { ...setting, isUnderNumber: awaitsSubtitle })) ??
      (awaitsSubtitle && (takesAny || isSubtitle(paragraph, next))
        ? [heading(setting.join(paragraph.lines), SUBTITLE_LEVEL)]
        : [readProse(at, paragraph, setting)]);
    blocks.push(...made);
    const { numbered, titled } = setting.headings;
    const isUnderNumber = numbered.get(at)?.title === '';
    awaitsSubtitle = (isUnderNumber && made.length === 1) || titled.get(at)?.takesNext === true;
    takesAny =
      titled.get(at)?.takesNext === true ||
      (awaitsSubtitle && haveSynopses && !numbered.has(at + 1) && isSynopsis(paragraphs, at + 1));
  }
  return blocks;
}

function heading(text: string, level: number): Block {
  return {
    kind: 'heading',
    text: text
      .replace(/^\[([^[\]]+)\]$/, '$1')
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ''),
    level,
  };
}

function readHeading(
  at: number,
  { lines }: Paragraph,
  setting: TextSetting & { readonly isUnderNumber: boolean },
): readonly Block[] | undefined {
  const { headings, join } = setting;
  if (headings.sections.has(at) && lines.length === 1)
    return [heading(join(lines), SUBTITLE_LEVEL)];
  const label = headings.numbered.get(at);
  const titled = label === undefined ? headings.titled.get(at) : undefined;
  if (titled !== undefined) {
    const under = join(lines.slice(titled.lines));
    const isSection = setting.isUnderNumber || (isScene(lines[0] ?? '') && hasActs(setting));
    const level = isSection ? SUBTITLE_LEVEL : CHAPTER_LEVEL;
    const title = heading(join(lines.slice(0, titled.lines)), level);
    return under === '' ? [title] : [title, { kind: 'paragraph', text: under }];
  }
  if (headings.named.has(at)) return [heading(join(lines), CHAPTER_LEVEL)];
  if (label === undefined) return undefined;
  const level = label.kind === 'part' ? PART_LEVEL : CHAPTER_LEVEL;
  const [first = '', ...rest] = lines;
  if (rest.length === 0) return [heading(join([first]), level)];
  const under = join(rest);
  const isShort = rest.length <= MOST_SUBTITLE_LINES && under.length <= LONGEST_SUBTITLE;
  if (!isShort) return [heading(join([first]), level), { kind: 'paragraph', text: under }];
  return label.title === ''
    ? [heading(join([first]), level), heading(under, SUBTITLE_LEVEL)]
    : [heading(join(lines), level)];
}

/**
 * Whether there is a short paragraph under most of the numbers alone: each chapter's title, even
 * where it is worded as a sentence.
 */
function underMostNumbers(paragraphs: readonly Paragraph[], { numbered }: Headings): boolean {
  const numbers = [...numbered.keys()].filter(
    (at) => numbered.get(at)!.title === '' && paragraphs[at]!.lines.length === 1,
  );
  const synopses = numbers.filter((at) => isSynopsis(paragraphs, at + 1));
  return numbers.length >= FEWEST_SYNOPSES && synopses.length >= SHARE_OF_SYNOPSES * numbers.length;
}

/** Whether a paragraph may be a title worded as a sentence: short, over longer text. */
function isSynopsis(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  const line = paragraph === undefined ? '' : shortLine(paragraph);
  if (line === '' || line.length > LONGEST_SYNOPSIS || isDense(line)) return false;
  const next = paragraphs[at + 1]?.lines.join(' ').length ?? 0;
  return (
    next > 1.5 * line.length &&
    /^[_¿¡]?[\p{Lu}\d]/u.test(line) &&
    /[\p{L}\p{N}.!?)_]$/u.test(line) &&
    !isScene(line) &&
    !isDateLine(line) &&
    shapeOf(paragraph?.lines ?? []) !== 'verse'
  );
}

function hasActs({ headings }: TextSetting): boolean {
  const [first] = headings.numbered.values();
  return first?.kind === 'part';
}

function isSubtitle(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const nextLength = next?.lines.join(' ').length ?? 0;
  const around = { isSetApart: isCentred(paragraph), nextLength };
  const line = shortLine(paragraph);
  const isShort = line !== '' && paragraph.lines.length <= MOST_SUBTITLE_LINES;
  return isShort && readsAsSubtitle(line, around);
}

function isCentred({ lines }: Paragraph): boolean {
  return lines.every((line) => /^(?: {8,}|\t{2,}|\u3000{4,})/.test(line));
}

function readProse(
  at: number,
  paragraph: Paragraph,
  { headings, pageNumbers, join, title }: TextSetting,
): Block {
  const line = shortLine(paragraph);
  if (isSceneBreak(line)) return { kind: 'scene-break', text: '' };
  const isPage = pageNumbers.has(at) || isPageHeader(line, title);
  const role = headings.listed.get(at) ?? (isPage ? 'page-header' : undefined);
  const shape = role === undefined ? shapeOf(paragraph.lines) : 'paragraph';
  const text =
    shape === 'verse'
      ? paragraph.lines.map((verse) => join([verse])).join('\n')
      : join(paragraph.lines);
  const words = text.replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
  return { kind: shape, text: words, ...(role === undefined ? {} : { role }) };
}

/** Indented lines are verse when they are short, and a letter or the like when they are wrapped. */
function shapeOf(lines: readonly string[]): 'verse' | 'quote' | 'paragraph' {
  const isIndented = lines.length > 1 && lines.every((line) => /^(?: {2,}|\t|\u3000)/.test(line));
  if (!isIndented) return 'paragraph';
  const isShort = lines.every((line) => line.trim().length <= LONGEST_VERSE_LINE);
  return isShort ? 'verse' : 'quote';
}

/** A page's running head that a scan or a print file left in the text: the title and a number. */
function isPageHeader(line: string, title: string | undefined): boolean {
  const words = /^\d+\s+(.+)$|^(.+?)\s+\d+$/.exec(line);
  const head = words?.[1] ?? words?.[2];
  return head !== undefined && title !== undefined && plainWords(head) === plainWords(title);
}
