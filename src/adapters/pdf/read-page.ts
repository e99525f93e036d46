import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Deadline } from './deadline.ts';
import type { PageContent, TextPiece } from './page-content.ts';
import { tagKeeper, tagsByContent } from './page-tags.ts';

/** A page of a telephone directory has a tenth of it. */
const MOST_PIECES = 100_000;
const LARGEST_TILT = 0.1;

/** What PDF.js says of a run of characters. */
interface RawItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

interface RawMark {
  readonly type: string;
  readonly tag?: string;
  readonly id?: string;
}

interface RawContent {
  readonly items: readonly (RawItem | RawMark)[];
  readonly styles: Readonly<Record<string, { readonly vertical: boolean }>>;
}

/** Reads the text of a page. Of a page with more text than any book has on one, only the start. */
export async function readPage(
  page: PDFPageProxy,
  { isTagged, deadline }: { readonly isTagged: boolean; readonly deadline: Deadline },
): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const shape = { number: page.pageNumber, width: view.width, height: view.height };
  const tags = tagKeeper(isTagged ? await deadline.within(tagsByContent(page)) : new Map());
  const pieces: TextPiece[] = [];
  const vertical = new Set<string>();
  let upright = 0;
  const reader = page.streamTextContent({ includeMarkedContent: isTagged }).getReader();
  try {
    for (;;) {
      const { done, value } = await deadline.within(reader.read());
      if (done || pieces.length > MOST_PIECES) break;
      const { items, styles } = value as RawContent;
      for (const [font, style] of Object.entries(styles)) if (style.vertical) vertical.add(font);
      for (const item of items)
        if ('type' in item) tags.see(item);
        else if (item.str !== '') {
          const isVertical = vertical.has(item.fontName);
          upright += isVertical ? -1 : 1;
          pieces.push({ ...place(item, view.transform, isVertical), ...tags.current() });
        }
    }
  } finally {
    await reader.cancel(new Error('read enough')).catch(() => undefined);
  }
  return upright < 0 ? layOnSide({ ...shape, pieces }) : { ...shape, pieces };
}

function place(item: RawItem, view: readonly number[], isVertical: boolean): TextPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ia = 0, ib = 0, ic = 0, id = 0, x = 0, y = 0] = item.transform;
  const along = [a * ia + c * ib, b * ia + d * ib] as const;
  const up = [a * ic + c * id, b * ic + d * id] as const;
  return {
    text: item.str,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width: isVertical ? item.height : item.width,
    size: Math.hypot(...up),
    font: item.fontName,
    isRotated: Math.abs(Math.atan2(along[1], along[0])) > LARGEST_TILT,
    isRightToLeft: item.dir === 'rtl',
  };
}

/** A page set from top to bottom in columns from right to left, turned so that its columns are lines. */
function layOnSide({ number, width, height, pieces }: PageContent): PageContent {
  const turned = pieces.map((piece) => ({ ...piece, x: piece.y, y: width - piece.x }));
  return { number, width: height, height: width, pieces: turned };
}
