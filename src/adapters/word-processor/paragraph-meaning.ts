import type { StyleMeaning } from './read-style-name.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** What a paragraph and its surroundings say of what it is. */
export interface ParagraphSigns {
  /** What its style is for. */
  readonly style: StyleMeaning;
  /** Its own place in the outline, 1 for the top. */
  readonly outlineLevel?: number | undefined;
  readonly isItem: boolean;
  /** The part of the book that it stands in. */
  readonly role?: string | undefined;
  /** Characters of its text. */
  readonly length: number;
}

/** What is longer is prose, whatever its style. */
const LONGEST_HEADING = 600;
/** A heading that only an outline level makes one is no longer than this. */
const LONGEST_OUTLINED = 250;
const LOWEST_LEVEL = 6;
const LISTS = new Set(['toc', 'loi', 'index', 'bibliography']);

/** Weighs what a paragraph, its style and its surroundings say of what it is. */
export function paragraphMeaning(
  signs: ParagraphSigns,
): Pick<WrittenParagraph, 'kind' | 'level' | 'role' | 'titleLine'> {
  const { style, outlineLevel, isItem, length } = signs;
  const role = style.role ?? signs.role;
  const inRole = role === undefined ? {} : { role };
  if (LISTS.has(role ?? '')) return { kind: 'paragraph', ...inRole };
  if (style.kind === 'heading' && length <= LONGEST_HEADING)
    return { kind: 'heading', level: style.level ?? 1, ...inRole };
  if (outlineLevel !== undefined && outlineLevel < 10 && length <= LONGEST_OUTLINED)
    return { kind: 'heading', level: Math.min(LOWEST_LEVEL, outlineLevel), ...inRole };
  if (style.kind === 'quote' || style.kind === 'verse' || style.kind === 'image')
    return { kind: style.kind, ...inRole };
  if (isItem) return { kind: 'item', ...inRole };
  return {
    kind: 'paragraph',
    ...inRole,
    ...(style.titleLine === undefined ? {} : { titleLine: style.titleLine }),
  };
}
