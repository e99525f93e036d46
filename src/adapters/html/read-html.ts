import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { PageBlocks } from '#src/adapters/markup/markup-blocks.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { markGutenbergFrame } from '#src/domain/tidying/gutenberg-frame.ts';

import { htmlMetadata } from './html-metadata.ts';
import { markTitlePage } from './mark-title-page.ts';
import { readHead } from './read-head.ts';

/** What a site puts around a page is never this much of it. */
const MOST_SITE_SHARE = 0.4;

/**
 * Makes a manuscript of a page. Project Gutenberg's header and licence have role `copyright-page`,
 * a site's menus and footers `page-header`.
 *
 * @param name the file's, for messages and anchors
 */
export function readHtml(source: string, name: string): Manuscript {
  const { blocks: raw, setApart } = readPage(source, name);
  const blocks = promoteHeadings(markGutenbergFrame(raw), setApart);
  const metadata = htmlMetadata(readHead(source, name), blocks);
  return { metadata, blocks: markTitlePage(blocks, metadata), contents: [] };
}

/** A page that is nearly all menu was taken for something it is not. */
function readPage(source: string, name: string): PageBlocks {
  const read = markupBlocks({ source, path: name, isSite: true });
  const all = lengthOf(read.blocks);
  const around = lengthOf(read.blocks.filter(({ role }) => role === 'page-header'));
  return around > MOST_SITE_SHARE * all ? markupBlocks({ source, path: name }) : read;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
