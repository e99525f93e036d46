import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';

import { isForeignTag } from './foreign-tag.ts';

/** What the page is called in messages; its anchors begin with it until they are told apart. */
const PAGE = 'The HTML in the manuscript';
const TAG = /<[^<>=]{1,300}>/g;

/** Reads a piece of HTML that stands among Markdown, where `kind` is what a paragraph would be. */
export function readHtml(source: string, kind: BlockKind): readonly Block[] {
  const known = source.replaceAll(TAG, (tag) =>
    isForeignTag(tag) ? `&lt;${tag.slice(1, -1)}&gt;` : tag,
  );
  return markupBlocks({ source: known, path: PAGE }).blocks.map(({ anchors = [], ...block }) => {
    const own = anchors.flatMap((anchor) =>
      anchor.startsWith(`${PAGE}#`) ? [anchor.slice(PAGE.length + 1)] : [],
    );
    const inside = block.kind === 'paragraph' ? { ...block, kind } : block;
    return own.length === 0 ? inside : { ...inside, anchors: own };
  });
}
