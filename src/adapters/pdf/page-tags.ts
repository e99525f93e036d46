import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PieceTag } from './page-content.ts';

/** What a file's structure says of a stretch of a page. */
export interface Tag {
  readonly tag?: PieceTag;
  readonly level?: number;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const MOST_NODES = 100_000;

/** What the page's part of the structure tree says, by the id of the marked content it speaks of. */
export async function tagsByContent(page: PDFPageProxy): Promise<ReadonlyMap<string, Tag>> {
  const tags = new Map<string, Tag>();
  const tree = (await page.getStructTree().catch(() => null)) as Node | null;
  const open: { node: Node; tag: Tag }[] = tree === null ? [] : [{ node: tree, tag: {} }];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen += 1) {
    const { node, tag } = open.pop()!;
    if (node.type === 'content' && node.id !== undefined) tags.set(node.id, tag);
    const inner = tagOf(node.role) ?? tag;
    for (const child of node.children ?? []) open.push({ node: child, tag: inner });
  }
  return tags;
}

function tagOf(role: string | undefined): Tag | undefined {
  if (role === undefined) return undefined;
  const level = /^H([1-6])?$/.exec(role);
  if (level !== null) return { tag: 'heading', level: Number(level[1] ?? 1) };
  if (role === 'Note' || role === 'FENote') return { tag: 'note' };
  return role === 'TOC' || role === 'TOCI' ? { tag: 'contents' } : undefined;
}

/** Follows the marks in a page's text. */
export interface TagKeeper {
  see(mark: { readonly type: string; readonly tag?: string; readonly id?: string }): void;
  /** What is said of the text at this place. */
  current(): Tag;
}

/** Makes a follower of marks for one page. */
export function tagKeeper(tags: ReadonlyMap<string, Tag>): TagKeeper {
  const open: Tag[] = [];
  return {
    see({ type, tag, id }) {
      if (type === 'endMarkedContent') open.pop();
      else if (tag === 'Artifact') open.push({ tag: 'artifact' });
      else open.push(tags.get(id ?? '') ?? open.at(-1) ?? {});
    },
    current: () => open.at(-1) ?? {},
  };
}
