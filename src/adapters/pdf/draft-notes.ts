import type { Draft } from './draft.ts';
import type { Footnotes } from './find-notes.ts';
import type { Line } from './line.ts';

/** Puts the lines of footnotes together, each note one draft, over the ends of pages. */
export function draftNotes(lines: readonly Line[], notes: Footnotes): readonly Draft[] {
  const drafts: (Draft & { lines: Line[] })[] = [];
  for (const line of lines) {
    if (!notes.lines.has(line)) continue;
    const last = drafts.at(-1);
    if (last === undefined || notes.starts.has(line))
      drafts.push({ kind: 'note', lines: [line], role: 'footnote', isSetApart: false });
    else last.lines.push(line);
  }
  return drafts;
}
