import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Deadline } from './deadline.ts';

/** A bookmark of a PDF. */
export interface Bookmark {
  readonly title: string;
  /** 1 for a top one. */
  readonly level: number;
  /** The page it leads to, from 1. */
  readonly page: number;
  /** The place on that page as the file counts: points from its lower edge. */
  readonly fromBottom?: number;
}

interface Node {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Node[];
}

const MOST_BOOKMARKS = 5000;

/** Reads the bookmarks that lead to a page of the file, in their order. Damaged ones are left out. */
export async function readOutline(
  document: PDFDocumentProxy,
  deadline: Deadline,
): Promise<readonly Bookmark[]> {
  const roots = ((await deadline.within(document.getOutline().catch(() => null))) ??
    []) as unknown as readonly Node[];
  const bookmarks: Bookmark[] = [];
  const open = roots.map((node) => ({ node, level: 1 })).toReversed();
  for (let seen = 0; open.length > 0 && seen < MOST_BOOKMARKS; seen += 1) {
    const { node, level } = open.pop()!;
    const place = await deadline.within(findPlace(document, node.dest).catch(() => undefined));
    const title = node.title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
    if (place !== undefined && title !== '') bookmarks.push({ title, level, ...place });
    for (const child of node.items.toReversed()) open.push({ node: child, level: level + 1 });
  }
  return bookmarks;
}

async function findPlace(
  document: PDFDocumentProxy,
  dest: Node['dest'],
): Promise<Pick<Bookmark, 'page' | 'fromBottom'> | undefined> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const [target, kind, ...numbers] = (explicit ?? []) as readonly unknown[];
  if (target === undefined || target === null) return undefined;
  const index =
    typeof target === 'number'
      ? target
      : await document.getPageIndex(target as Parameters<typeof document.getPageIndex>[0]);
  const { name } = Object(kind) as { name?: string };
  const top = name === 'XYZ' ? numbers[1] : name === 'FitH' || name === 'FitBH' ? numbers[0] : null;
  return { page: index + 1, ...(typeof top === 'number' ? { fromBottom: top } : {}) };
}
