/**
 * The parts of a book that are not narrated unless the book's settings say so, as tokens of the EPUB
 * Structural Semantics Vocabulary, each with the reason in words for people: what is in print for
 * the eye or the trade, not for the ear. The vocabulary has no token for `praise`, `advertisement`,
 * `transcriber-note`, `code`, `picture`, `nonlinear`, `page-header` and `manuscript-mark` (END, a
 * word count): these are ours.
 */
const SKIPPED_PARTS: ReadonlyMap<string, string> = new Map([
  ['cover', 'cover'],
  ['titlepage', 'title page'],
  ['halftitlepage', 'half-title page'],
  ['imprint', 'imprint'],
  ['copyright-page', 'copyright page'],
  ['colophon', 'colophon'],
  ['toc', 'table of contents'],
  ['landmarks', 'table of contents'],
  ['page-list', 'page list'],
  ['loi', 'list of illustrations'],
  ['lot', 'list of tables'],
  ['loa', 'list of recordings'],
  ['lov', 'list of films'],
  ['index', 'index'],
  ['bibliography', 'bibliography'],
  ['footnote', 'footnote'],
  ['footnotes', 'footnotes'],
  ['endnote', 'endnote'],
  ['endnotes', 'endnotes'],
  ['rearnotes', 'endnotes'],
  ['seriespage', "list of the author's books"],
  ['praise', 'praise for the book'],
  ['advertisement', 'advertisement'],
  ['transcriber-note', "transcriber's note"],
  ['code', 'code listing'],
  ['nonlinear', 'outside the reading order'],
  ['page-header', 'page header'],
  ['picture', 'picture description'],
  ['manuscript-mark', "mark of the manuscript's layout"],
]);

/**
 * The parts that are narrated, so that a block which says it is one is never taken for another: all
 * that an author wrote to be read. `about-the-author` and `reading-guide` are ours.
 */
const READ_PARTS: ReadonlySet<string> = new Set([
  'about-the-author',
  'abstract',
  'acknowledgments',
  'afterword',
  'appendix',
  'chapter',
  'conclusion',
  'dedication',
  'epigraph',
  'epilogue',
  'errata',
  'foreword',
  'glossary',
  'introduction',
  'other-credits',
  'part',
  'preamble',
  'preface',
  'prologue',
  'reading-guide',
  'subchapter',
  'volume',
]);

/** Why a part of a book is not narrated, or `undefined` when it is. */
export function skipReason(role: string | undefined): string | undefined {
  return role === undefined ? undefined : SKIPPED_PARTS.get(role);
}

/** Whether a token names a part of a book, and so may be a block's `role`. */
export function isBookPart(token: string): boolean {
  return SKIPPED_PARTS.has(token) || READ_PARTS.has(token);
}
