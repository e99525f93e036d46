import { isBookPart } from '#src/domain/book-parts/book-part.ts';

import * as known from './known-classes.ts';

/** What an HTML element is to someone who reads the page aloud. */
export interface ElementMeaning {
  /** Whether it starts and ends a stretch of text of its own. */
  readonly isBlock: boolean;
  /** Whether nothing in it is said: scripts, note marks, page numbers, ruby readings. */
  readonly isUnspoken: boolean;
  /** Whether it says that it is the link back from a note to its mark. */
  readonly isBacklink: boolean;
  /** What sort of note it is, if it is one. */
  readonly note?: 'footnote' | 'endnote';
  readonly isVerse: boolean;
  /** Whether every block in it is one line of verse. */
  readonly isStanza: boolean;
  /** The part of the book that it says it is, if any. */
  readonly role?: string;
  /** Level of a heading. */
  readonly heading?: number;
  /** What its class says it is, where no element says so: a heading, or the number over one. */
  readonly likelyHeading?: known.ClassHeading;
  /** Whether it is a title under a title. */
  readonly isSubtitle: boolean;
  /** Whether it is the words under a picture, or over it. */
  readonly isCaption: boolean;
  readonly isDropCap: boolean;
  /** Whether it is set above the line. */
  readonly isRaised: boolean;
  readonly isBold: boolean;
  /** Whether it is centred, or larger than the text around. */
  readonly isSetApart: boolean;
  /** Whether it may be the number of a page of the printed book. */
  readonly isPageMark: boolean;
  /** Whether it is what a web site puts around its pages. */
  readonly isSiteFrame: boolean;
}

/** An element's attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);
const UNSPOKEN = new Set(
  (
    'annotation audio button canvas datalist embed head iframe input noframes noscript object rp rt ' +
    'rtc script select style svg template textarea title video'
  ).split(' '),
);
const UNSPOKEN_TYPES = new Set(['noteref', 'pagebreak', 'backlink', 'referrer']);
const NOTE_TYPES = new Set(['footnote', 'endnote', 'rearnote']);
const BOLD = new Set(['b', 'strong']);
const LICENCE_CLASS = 'pg-boilerplate';
const PAGE_ADDRESS = /^(?:page|pg|pag|p|seite|sida)[-_.]?[\divxlc]+$/i;
const HIDDEN = /display\s*:\s*none/i;
/** An element with more classes than this is not made for reading. */
const MOST_CLASSES = 50;
const MOST_REMEMBERED = 2000;
const CENTRED = /text-align\s*:\s*center/i;

/** Makes a reader of elements that remembers the plain ones, of which a book has thousands alike. */
export function elementReader(): (name: string, attributes: Attributes) => ElementMeaning {
  const remembered = new Map<string, ElementMeaning>();
  return (name, attributes) => {
    const names = Object.keys(attributes);
    const isPlain = names.length === 0 || (names.length === 1 && names[0] === 'class');
    if (!isPlain) return readElement(name, attributes);
    const key = `${name} ${attributes['class'] ?? ''}`;
    const meaning = remembered.get(key) ?? readElement(name, attributes);
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, meaning);
    return meaning;
  };
}

/** Reads an element by its name, its `epub:type` or ARIA role, and the classes that books share. */
function readElement(name: string, attributes: Attributes): ElementMeaning {
  const types = typesOf(attributes);
  const classes = (attributes['class'] ?? '').split(/\s+/).slice(0, MOST_CLASSES);
  const has = (pattern: RegExp): boolean => classes.some((each) => pattern.test(each));
  const isBlock = BLOCKS.has(name);
  const style = attributes['style'] ?? '';
  const role = roleOf(name, types, classes);
  const level = headingLevel(name, attributes);
  const likely = isBlock ? known.readHeadingClass(classes) : undefined;
  const isUnspoken =
    UNSPOKEN.has(name) ||
    'hidden' in attributes ||
    HIDDEN.test(style) ||
    types.some((type) => UNSPOKEN_TYPES.has(type)) ||
    has(known.UNSPOKEN);
  return {
    isBlock,
    isUnspoken,
    isBacklink: name === 'a' && (types.includes('backlink') || has(known.BACKLINK)),
    ...readNote(types, isBlock ? classes : []),
    isVerse: types.some((type) => known.VERSE.test(type)) || has(known.VERSE),
    isStanza: has(known.STANZA),
    ...(role === undefined ? {} : { role }),
    ...(level === undefined ? {} : { heading: level }),
    ...(likely === undefined ? {} : { likelyHeading: likely }),
    isSubtitle: types.includes('subtitle') || has(known.SUBTITLE),
    isCaption: name === 'figcaption' || has(known.CAPTION),
    isDropCap: has(known.DROP_CAP),
    isRaised: name === 'sup' || has(known.RAISED),
    isBold: BOLD.has(name),
    isSetApart:
      name === 'center' ||
      name === 'big' ||
      attributes['align'] === 'center' ||
      CENTRED.test(style) ||
      has(known.CENTRED),
    isPageMark: !isBlock && (has(known.PAGE_MARK) || PAGE_ADDRESS.test(addressOf(attributes))),
    isSiteFrame: has(known.SITE_FRAME) || known.SITE_FRAME.test(attributes['id'] ?? ''),
  };
}

function addressOf(attributes: Attributes): string {
  return attributes['id'] ?? attributes['name'] ?? '';
}

function roleOf(
  name: string,
  types: readonly string[],
  classes: readonly string[],
): string | undefined {
  if (classes.includes(LICENCE_CLASS)) return 'copyright-page';
  const role = types.find((type) => isBookPart(type) && !NOTE_TYPES.has(type));
  if (role !== undefined) return role;
  if (name === 'nav') return 'toc';
  const mayBePart = BLOCKS.has(name) && !/^(?:h[1-6]|html|body)$/.test(name);
  return mayBePart ? known.readPartClass(classes) : undefined;
}

function headingLevel(name: string, attributes: Attributes): number | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  if (attributes['role'] !== 'heading') return undefined;
  return Math.min(6, Math.max(1, Number.parseInt(attributes['aria-level'] ?? '2', 10) || 2));
}

function readNote(
  types: readonly string[],
  classes: readonly string[],
): Pick<ElementMeaning, 'note'> {
  const type = types.find((each) => NOTE_TYPES.has(each));
  if (type !== undefined) return { note: type === 'footnote' ? 'footnote' : 'endnote' };
  if (classes.some((each) => known.FOOTNOTE.test(each))) return { note: 'footnote' };
  return classes.some((each) => known.ENDNOTE.test(each)) ? { note: 'endnote' } : {};
}

/** The tokens of `epub:type` and of `role="doc-…"`, without their prefixes. */
export function typesOf(attributes: Attributes): readonly string[] {
  const types = (attributes['epub:type'] ?? '')
    .split(/\s+/)
    .map((type) => type.replace(/^.*:/, ''));
  const roles = (attributes['role'] ?? '')
    .split(/\s+/)
    .filter((role) => role.startsWith('doc-'))
    .map((role) => role.slice('doc-'.length));
  return [...types, ...roles].filter((type) => type !== '');
}
