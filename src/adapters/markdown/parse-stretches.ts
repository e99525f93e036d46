import type { RootContent } from 'mdast';

import type { Definitions } from './definitions.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A stretch of a Markdown file as the parser sees it. */
export interface ParsedStretch {
  readonly nodes: readonly RootContent[];
  /** The text that the nodes' offsets point into. */
  readonly source: string;
  /** What the file's line would be on which that text starts; add a node's line less 1. */
  readonly firstLine: number;
}

/** Ends whatever is open, lists too, and says nothing. */
const APART = '\n\n<!-- -->\n\n';

/** Parses stretches in one go, since the parser takes half a millisecond to start. */
export function parseStretches(
  stretches: readonly { readonly source: string; readonly firstLine: number }[],
  definitions: Definitions,
): readonly ParsedStretch[] {
  if (stretches.length === 0) return [];
  const whole = stretches.map(({ source }) => source + APART).join('');
  const source = whole + definitions.stubsFor(whole);
  const nodes: readonly RootContent[] = parseMarkdown(source).children;
  let from = 0;
  let line = 1;
  let next = 0;
  return stretches.map((stretch) => {
    const to = from + stretch.source.length;
    const shift = stretch.firstLine - line + 1;
    const first = next;
    while (next < nodes.length && (nodes[next]?.position?.start.offset ?? 0) < to) next += 1;
    const own = nodes.slice(first, next);
    if (nodes[next]?.type === 'html') next += 1;
    line += stretch.source.split('\n').length + APART.length - '<!-- -->'.length - 1;
    from = to + APART.length;
    return { nodes: own, source, firstLine: shift };
  });
}
