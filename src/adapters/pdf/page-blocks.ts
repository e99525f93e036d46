import type { Block } from '#src/domain/manuscript/block.ts';

import type { Draft } from './draft.ts';
import { withoutMark } from './find-notes.ts';
import type { Line, PageLines } from './line.ts';

/** What making blocks of drafts needs to know. */
export interface PageSetting {
  readonly pages: readonly PageLines[];
  /** Running heads, feet and page numbers. */
  readonly furniture: ReadonlySet<Line>;
  /** Footnotes, in order. */
  readonly notes: readonly Draft[];
  /** The anchors that the contents lead to, by the line they lead to. */
  readonly anchors: ReadonlyMap<Line, readonly string[]>;
  readonly join: (lines: readonly string[]) => string;
}

/** A page whose text ends this much above the others' lower edge is the last one of something. */
const SHORT_PAGE = 0.2;
/** A title page, a dedication. */
const LETTERS_OF_A_SPARSE_PAGE = 300;

/**
 * Makes blocks of drafts. The notes and heads of each page follow the paragraph in which the page's
 * text ends, the heads as one block. The first block of a page that starts something new has the page's own anchor.
 */
export function pageBlocks(
  drafts: readonly Draft[],
  setting: PageSetting,
): readonly { readonly block: Block; readonly draft?: Draft }[] {
  const { pages, furniture, anchors, join } = setting;
  const notes = setting.notes.toReversed();
  const opening = openingLines(pages, furniture);
  const made: { block: Block; draft?: Draft }[] = [];
  let done = 0;
  const addEdgesBefore = (page: number): void => {
    for (; done < pages.length && pages[done]!.number < page; done += 1) {
      const { number } = pages[done]!;
      while ((notes.at(-1)?.lines[0]?.page ?? Infinity) <= number) {
        const draft = notes.pop()!;
        const text = withoutMark(join(draft.lines.map((line) => line.text)));
        made.push({ block: { kind: 'note', text, role: 'footnote' }, draft });
      }
      const heads = pages[done]!.lines.filter((line) => furniture.has(line));
      const text = heads.map((line) => line.text).join(' ');
      if (text !== '') made.push({ block: { kind: 'paragraph', text, role: 'page-header' } });
    }
  };
  for (const draft of drafts) {
    const [first] = draft.lines;
    const isUnderHeading = made.at(-1)?.block.kind === 'heading';
    if (first !== undefined && !isUnderHeading) addEdgesBefore(first.page);
    const names = draft.lines.flatMap((line) => [
      ...(line === first && opening.has(line) ? [`page-${line.page}`] : []),
      ...(anchors.get(line) ?? []),
    ]);
    const { kind, level, role } = draft;
    const block: Block = {
      kind,
      text: textOf(draft, join),
      ...(level === undefined ? {} : { level }),
      ...(role === undefined ? {} : { role }),
      ...(names.length === 0 ? {} : { anchors: names }),
    };
    made.push({ block, draft });
  }
  addEdgesBefore(Infinity);
  return made;
}

function textOf({ kind, lines }: Draft, join: PageSetting['join']): string {
  const words = lines.map(({ text }) => text);
  if (kind === 'scene-break') return '';
  if (kind === 'verse') return words.map((line) => join([line])).join('\n');
  return kind === 'item' ? join(words).replace(/^\S\s+/u, '') : join(words);
}

/** The first lines of the first page and of pages that follow one whose text ends early. */
function openingLines(
  pages: readonly PageLines[],
  furniture: ReadonlySet<Line>,
): ReadonlySet<Line> {
  const opening = new Set<Line>();
  let isNew = true;
  const ends = pages
    .map(({ lines }) => lowest(lines, furniture))
    .toSorted((one, other) => one - other);
  const usual = ends[Math.floor(0.9 * ends.length)] ?? 0;
  for (const { lines, height } of pages) {
    const first = lines.find((line) => !furniture.has(line));
    if (first !== undefined && isNew) opening.add(first);
    const letters = lines.reduce(
      (sum, line) => sum + (furniture.has(line) ? 0 : line.text.length),
      0,
    );
    const isSparse = letters < LETTERS_OF_A_SPARSE_PAGE;
    isNew = isSparse || usual - lowest(lines, furniture) > SHORT_PAGE * height;
  }
  return opening;
}

function lowest(lines: readonly Line[], furniture: ReadonlySet<Line>): number {
  return lines.reduce((y, line) => (furniture.has(line) ? y : Math.max(y, line.y)), 0);
}
