import { ARTICLES, CHAPTER_WORDS, PART_WORDS } from './heading-words.ts';
import { readOrdinal } from './ordinal-words.ts';
import { readNumber } from './read-number.ts';

/** What a line that may announce a chapter says: `CHAPTER IV. The Door`. */
export interface HeadingLabel {
  /** `bare` is a number alone, without a word such as Chapter. */
  readonly kind: 'part' | 'chapter' | 'bare';
  /** The word before the number in lower case, such as `chapter`; for a bare number its writing. */
  readonly series: string;
  readonly number: number;
  /** The title on the same line. May be empty. */
  readonly title: string;
}

const LONGEST_HEADING = 1000;
const WORD_FIRST = new RegExp(
  `^(?:(?<chapter>${CHAPTER_WORDS})|(?<part>${PART_WORDS}))[.:]?(?<after>.*)$`,
  'isu',
);
const NUMBER_FIRST = new RegExp(
  `^(?:(?:${ARTICLES})\\s+)?(?<number>[\\p{L}\\p{M}\\p{N}:º°ª΄'’-]+?(?: [\\p{L}\\p{M}-]+)?)\\.?\\s+(?:(?<chapter>${CHAPTER_WORDS})|(?<part>${PART_WORDS}))(?![\\p{L}])(?<after>.*)$`,
  'isu',
);
const MAY_BE_ALONE = /^(?:[\p{Lu}\d]|[ivxlc]+$|[一二三四五六七八九十百]+$)/u;
const BEFORE_NUMBER = new RegExp(`^\\s*(?:(?:${ARTICLES})\\s+)?`, 'iu');
const CJK =
  /^第(?<number>[〇零○一二兩两三四五六七八九十百千\d]+)(?:(?<chapter>[回章節节話话])|(?<part>[部卷編编篇集]))(?<after>.*)$/su;

const THIRD = /^(?<third>[上中下])(?:[卷篇部編编巻])?(?<after>[\s:：].{1,20})?$/u;

/** Reads a line as a numbered heading; `undefined` when it is none. Prose that begins like one is none. */
export function readHeadingLabel(line: string): HeadingLabel | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const text = line
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[_*[(]+|[_*\])]+$/g, '');
  return (
    readCjkLabel(text) ??
    readThird(text) ??
    readWordFirst(text) ??
    readNumberFirst(text) ??
    readBare(text)
  );
}

function readCjkLabel(text: string): HeadingLabel | undefined {
  const groups = CJK.exec(text)?.groups;
  const number = readNumber(groups?.['number'] ?? '');
  if (groups === undefined || number === undefined) return undefined;
  const { chapter, part, after = '' } = groups;
  if (!/^(?:[\s:：.、]|$)/u.test(after)) return undefined;
  const title = after.replace(/^[\s:：.、]+/u, '');
  return {
    kind: chapter === undefined ? 'part' : 'chapter',
    series: chapter ?? part ?? '',
    number,
    title,
  };
}

/** The parts of a Japanese or Chinese book in two or three: `上 先生`, `中`, `下卷`. */
function readThird(text: string): HeadingLabel | undefined {
  const groups = THIRD.exec(text)?.groups;
  const number = '上中下'.indexOf(groups?.['third'] ?? '-') + 1;
  if (number === 0) return undefined;
  return { kind: 'part', series: '上', number, title: (groups?.['after'] ?? '').trim() };
}

function readWordFirst(text: string): HeadingLabel | undefined {
  const groups = WORD_FIRST.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const taken = takeNumber(groups['after'] ?? '');
  const title = taken === undefined ? undefined : readTitle(taken.after);
  if (taken === undefined || title === undefined) return undefined;
  return labelled(groups, taken.number, title);
}

function readNumberFirst(text: string): HeadingLabel | undefined {
  const groups = NUMBER_FIRST.exec(text)?.groups;
  const number = readAnyNumber(groups?.['number'] ?? '');
  const title = readTitle(groups?.['after'] ?? '');
  if (groups === undefined || number === undefined || title === undefined) return undefined;
  return labelled(groups, number, title);
}

/** A number alone, or with a title in capitals or after a full stop: `IV`, `12.`, `3. The Door`. */
function readBare(text: string): HeadingLabel | undefined {
  const alone = (/^(?:§|[—–-])\s*([\divxlcIVXLC]+)(?:\s*[—–-])?$/u.exec(text)?.[1] ?? text).replace(
    /[.:]$/,
    '',
  );
  const whole = MAY_BE_ALONE.test(alone) ? readNumber(alone) : undefined;
  // "One." in the middle of a page is somebody counting.
  const isSentence = alone !== text && /\p{Ll}/u.test(alone);
  if (whole !== undefined && !isSentence)
    return { kind: 'bare', series: writing(alone), number: whole, title: '' };
  const [, digits = '', gap = '', title = ''] =
    /^(\d{1,3}|[IVXLCDM]+)([.:)—–-]\s*|\s+)(\S.*)$/su.exec(text) ?? [];
  const number = readNumber(digits);
  const isTitle = gap.trim() === '' ? isCapitals(title) : /^["“«'‘]?[\p{Lu}\p{Lo}]/u.test(title);
  if (number === undefined || !isTitle) return undefined;
  return { kind: 'bare', series: writing(digits), number, title };
}

function writing(digits: string): string {
  if (/^\d/.test(digits)) return 'arabic';
  if (/^[ivxlc]+$/.test(digits)) return 'small roman';
  return /^[IVXLCDM]+$/.test(digits) ? 'roman' : 'words';
}

function labelled(
  groups: Readonly<Record<string, string | undefined>>,
  number: number,
  title: string,
): HeadingLabel {
  const word = (groups['chapter'] ?? groups['part'] ?? '').toLowerCase();
  return {
    kind: groups['chapter'] === undefined ? 'part' : 'chapter',
    series: word === 'chap.' ? 'chapter' : word,
    number,
    title,
  };
}

function takeNumber(after: string): { number: number; after: string } | undefined {
  const start = BEFORE_NUMBER.exec(after)?.[0].length ?? 0;
  if (start === 0 && !/^[IVXLCDM\d]/.test(after)) return undefined;
  const words = /^([\p{L}\p{M}\p{N}]+['’΄´ʹº°ª]?)([- ][\p{L}\p{M}]+(?:[- ][\p{L}\p{M}]+)?)?/u.exec(
    after.slice(start),
  );
  const [all = '', first = ''] = words ?? [];
  const two = /^\S+? \S+|^[^ -]+-[^ -]+/u.exec(all)?.[0] ?? '';
  for (const taken of [all, two, first]) {
    const number = readAnyNumber(taken);
    if (number !== undefined) return { number, after: after.slice(start + taken.length) };
  }
  return undefined;
}

function readAnyNumber(text: string): number | undefined {
  return text === '' ? undefined : (readNumber(text) ?? readOrdinal(text));
}

/** The title after a number, or `undefined` when the words go on as a sentence. */
function readTitle(after: string): string | undefined {
  if (/^\s*$/.test(after)) return '';
  const title = after.replace(/^\s*[.:)\]—–-]*\s*/u, '');
  const isSetOff = /^\s*[.:)\]—–-]/u.test(after);
  if (isSetOff) return title;
  return /^\s+["“«'‘¿¡]?[\p{Lu}\p{Lo}\d]/u.test(after) ? title : undefined;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
