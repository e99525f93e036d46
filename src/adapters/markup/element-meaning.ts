import { isBookPart } from '#src/domain/manuscript/book-part.ts';

/** What an HTML element is to someone who reads the page aloud. */
export interface ElementMeaning {
  /** Whether it starts and ends a stretch of text of its own. */
  readonly isBlock: boolean;
  /** Whether nothing in it is said: scripts, note marks, page numbers, ruby readings. */
  readonly isUnspoken: boolean;
  /** What sort of note it is, if it is one. */
  readonly note?: 'footnote' | 'endnote';
  readonly isVerse: boolean;
  /** Whether every block in it is one line of verse. */
  readonly isStanza: boolean;
  /** The part of the book that it says it is, if any. */
  readonly role?: string;
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
  'audio button canvas embed head iframe input annotation object rp rt rtc script select style svg template textarea title video'.split(
    ' ',
  ),
);
const UNSPOKEN_TYPES = new Set(['noteref', 'pagebreak', 'backlink', 'referrer']);
const UNSPOKEN_CLASSES =
  /^(?:pagenum|pageno|page-?num(?:ber)?|pgnum|fnanchor|noteref|footnote-?ref(?:erence)?|footnote-back(?:link)?)$/i;
const NOTE_TYPES = new Set(['footnote', 'endnote', 'rearnote']);
const VERSE_CLASSES = /^(?:verse|poem|poetry|stanza|song|lyrics|linegroup|lg|hymn)$/i;
const STANZA_CLASSES = /^(?:stanza|linegroup|lg)$/i;
const LICENCE_CLASS = 'pg-boilerplate';

/** Reads an element by its name, its `epub:type` or ARIA role, and the classes that books share. */
export function readElement(name: string, attributes: Attributes): ElementMeaning {
  const types = typesOf(attributes);
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const role = classes.includes(LICENCE_CLASS)
    ? 'copyright-page'
    : types.find((type) => isBookPart(type) && !NOTE_TYPES.has(type));
  const isUnspoken =
    UNSPOKEN.has(name) ||
    'hidden' in attributes ||
    types.some((type) => UNSPOKEN_TYPES.has(type)) ||
    classes.some((each) => UNSPOKEN_CLASSES.test(each));
  return {
    isBlock: BLOCKS.has(name),
    isUnspoken,
    ...readNote(types),
    isVerse: [...types, ...classes].some((each) => VERSE_CLASSES.test(each)),
    isStanza: classes.some((each) => STANZA_CLASSES.test(each)),
    ...(role === undefined ? {} : { role }),
  };
}

function readNote(types: readonly string[]): Pick<ElementMeaning, 'note'> {
  const type = types.find((each) => NOTE_TYPES.has(each));
  if (type === undefined) return {};
  return { note: type === 'footnote' ? 'footnote' : 'endnote' };
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
