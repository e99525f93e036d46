import type { Block } from '#src/domain/manuscript/block.ts';
import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';

import { markLinkLists } from './mark-link-lists.ts';
import type { NoteLinks } from './mark-notes.ts';
import { markNotes } from './mark-notes.ts';
import { PageWalk } from './page-walk.ts';
import { parseMarkup } from './parse-markup.ts';

/** A page of HTML or XHTML to be read. */
export interface MarkupPage {
  readonly source: string;
  /** Its file's name: the anchor of its first block, and what the anchors of its ids begin with. */
  readonly path: string;
  /** What part of the book it is where its own markup does not say. */
  readonly role?: string;
  /** Anchors of the page before for which no block came. */
  readonly anchorsBefore?: readonly string[];
  /** Where a link leads, as an anchor. Without it only links inside the page are followed. */
  readonly resolve?: (href: string) => string | undefined;
  /** Whether it is from a web site, whose menus, bars and footers get role `page-header`. */
  readonly isSite?: boolean;
}

/** What a page gave. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Anchors after its last block: they lead to the start of the next page. */
  readonly anchorsLeft: readonly string[];
  /** The paragraphs whose look tells them from prose: centred, in bold or in capitals. */
  readonly setApart: ReadonlySet<Block>;
  /** What its links say about notes, for books whose notes are in another file than their marks. */
  readonly noteLinks: NoteLinks;
}

/**
 * Reads a page of HTML or XHTML into blocks, in one pass over it.
 *
 * @throws InputError when it is nested deeper, or cut into more pieces, than any book
 */
export function markupBlocks(page: MarkupPage): PageBlocks {
  const walk = new PageWalk(page);
  parseMarkup(page.source, {
    path: page.path,
    onopentag(name, attributes) {
      checkBlockCount(walk.count, page.path);
      walk.open(name, attributes);
    },
    ontext: (text) => walk.text(text),
    onclosetag: (name) => walk.close(name),
  });
  const { blocks: made, anchors, setApart, linked, noteLinks } = walk.finish();
  const blocks = markNotes(markLinkLists(made, linked), noteLinks);
  return {
    blocks,
    anchorsLeft: anchors.filter((anchor) => anchor.includes('#')),
    setApart: setApart.size === 0 ? setApart : new Set(blocks.filter((one) => setApart.has(one))),
    noteLinks,
  };
}
