/** A stretch of a text and what is put in its place. Offsets are UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly say: string;
}

/**
 * Edits for every match of a global `pattern`, in order. Where `say` gives `undefined` the match
 * stays as it is.
 */
export function editMatches(
  text: string,
  pattern: RegExp,
  say: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const said = say(match);
    if (said === undefined || said === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, say: said });
  }
  return edits;
}

/** The edits of several searches, in order; of two that overlap the one that begins first stays. */
export function inOrder(...lists: readonly (readonly Edit[])[]): Edit[] {
  const sorted = lists.flat().toSorted((one, other) => one.start - other.start);
  const kept: Edit[] = [];
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
