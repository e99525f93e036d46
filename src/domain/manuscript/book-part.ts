/**
 * The parts of a book that are not narrated unless the book's settings say so, as tokens of the EPUB
 * Structural Semantics Vocabulary, each with the reason in words for people. `code`, `nonlinear`
 * and `page-header` are ours: the vocabulary has no token for them.
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
  ['index', 'index'],
  ['bibliography', 'bibliography'],
  ['footnote', 'footnote'],
  ['footnotes', 'footnotes'],
  ['endnote', 'endnote'],
  ['endnotes', 'endnotes'],
  ['rearnotes', 'endnotes'],
  ['code', 'code listing'],
  ['nonlinear', 'outside the reading order'],
  ['page-header', 'page header'],
]);

/** The parts that are narrated, so that a block which says it is one is never taken for another. */
const READ_PARTS: ReadonlySet<string> = new Set([
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
