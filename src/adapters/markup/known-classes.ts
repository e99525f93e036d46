/** Class names that makers of books and pages share, by what they say. */

/** Page numbers, line numbers, the marks of notes and the links back from them. */
export const UNSPOKEN =
  /^(?:pagenum(?:ber)?|pageno|page-?num(?:ber)?|pgnum|line-?num(?:ber)?|fn-?anchor|note-?ref|footnote-?ref(?:erence)?|footnote-back(?:link)?|mw-editsection)$/i;
/** The link back from a note to its mark. */
export const BACKLINK = /^(?:foot|end)?-?note-?back-?(?:link)?$|^back-?link$/i;
/** Where a page of the printed book begins: unspoken when it holds the page's number alone. */
export const PAGE_MARK = /^(?:page-?break|page|pb|pg|folio)$/i;
export const VERSE = /^(?:verse|poem|poetry|stanza|song|lyrics|linegroup|lg|hymn)$/i;
export const STANZA = /^(?:stanza|linegroup|lg)$/i;
export const FOOTNOTE = /^foot-?notes?$/i;
export const ENDNOTE = /^(?:end|rear)-?notes?$/i;
export const SUBTITLE = /^(?:chapter-?|part-?)?(?:sub-?title|sub-?heading)$/i;
export const CAPTION = /^(?:caption|fig-?caption|illus-?caption|wp-caption-text)$/i;
export const DROP_CAP = /^(?:drop-?caps?|dropped-?cap|lettrine|letra|initial(?:-?cap)?)$/i;
export const RAISED = /^(?:sup|super|superscript)$/i;
export const CENTRED = /^(?:center|centre|centered|centred|text-center|aligncenter|ctr|c)$/i;
/** What a web site puts around its pages. */
export const SITE_FRAME =
  /^(?:nav(?:bar|igation|menu)?|main-?menu|menu|side-?bar|bread-?crumbs?|share(?:-buttons)?|social(?:-links)?|cookie[-\w]*|comments?(?:-area|-section)?|respond|site-(?:header|footer|navigation|branding)|page-footer|adverts?|advertisement|related(?:-posts)?|mw-navigation|mw-panel|footer|noprint|printfooter|catlinks|siteSub|jump-to-nav)$/i;

const PARTS: readonly (readonly [names: RegExp, part: string])[] = [
  [/^(?:toc|contents|table-?of-?contents)$/i, 'toc'],
  [/^(?:title-?page|title-?block|title-block-header)$/i, 'titlepage'],
  [/^half-?title(?:-?page)?$/i, 'halftitlepage'],
  [/^(?:copyright(?:-?page)?|impressum)$/i, 'copyright-page'],
  [/^colophon$/i, 'colophon'],
  [/^imprint$/i, 'imprint'],
  [/^dedication$/i, 'dedication'],
];

/** The part of the book that one of these classes names. */
export function readPartClass(classes: readonly string[]): string | undefined {
  return PARTS.find(([names]) => classes.some((each) => names.test(each)))?.[1];
}

const NUMBER =
  /^(?:chapter|chap|part|book|section)[-_]?(?:num(?:ber)?|no|nr)$|^(?:cn|chapnum|chapno)$/i;
const TITLE =
  /^(?:(?:chapter|chap|part|book|section)[-_]?(?:title|head(?:ing)?|name)|h[1-6]|title|heading\d?|ct|pt|kapitel(?:titel|ueberschrift)?|ueberschrift|titre|rubrik|titulo)$/i;
const PART = /^(?:part|book|pt)/i;
const PART_LEVEL = 1;
const CHAPTER_LEVEL = 2;

/** A heading that a class names. */
export interface ClassHeading {
  readonly level: number;
  /** Whether it is only the number above a title, which may stand outside the heading itself. */
  readonly isNumber: boolean;
}

/** The heading that one of these classes names, `chapter-title` or `h3`; `undefined` for any other. */
export function readHeadingClass(classes: readonly string[]): ClassHeading | undefined {
  const name = classes.find((each) => NUMBER.test(each) || TITLE.test(each));
  if (name === undefined) return undefined;
  const level = /^h([1-6])$/i.exec(name)?.[1];
  const usual = PART.test(name) ? PART_LEVEL : CHAPTER_LEVEL;
  return { level: level === undefined ? usual : Number(level), isNumber: NUMBER.test(name) };
}
