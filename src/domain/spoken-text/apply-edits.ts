import type { Edit } from './edit.ts';
import type { SpokenChange, SpokenText } from './spoken-text.ts';

/**
 * Edits what is spoken and keeps the map to the original. An edit that overlaps an earlier change
 * becomes one change with it.
 *
 * @param edits in order and not overlapping, in offsets of `current.spoken`
 */
export function applyEdits(
  current: SpokenText,
  edits: readonly Edit[],
  rule: SpokenChange['rule'],
): SpokenText {
  if (edits.length === 0) return current;
  const { spoken } = current;
  const parts: string[] = [];
  const changes: SpokenChange[] = [];
  let taken = 0;
  let length = 0;
  /** How much further an unchanged character stands in the original than in the edited text. */
  let ahead = 0;
  for (const group of overlapping(current.changes, edits)) {
    const said = saidFor(group, spoken);
    const spokenStart = length + group.start - taken;
    const start = group.start + ahead;
    const lastChange = group.changes.at(-1);
    if (lastChange !== undefined) ahead = lastChange.end - lastChange.spokenEnd;
    const byLexicon = group.changes.some((change) => change.rule === 'lexicon');
    changes.push({
      start,
      end: group.end + ahead,
      spokenStart,
      spokenEnd: spokenStart + said.length,
      rule: group.edits.length === 0 ? (lastChange?.rule ?? rule) : byLexicon ? 'lexicon' : rule,
    });
    parts.push(spoken.slice(taken, group.start), said);
    length = spokenStart + said.length;
    taken = group.end;
  }
  parts.push(spoken.slice(taken));
  return { spoken: parts.join(''), changes };
}

/** Changes and edits that overlap each other, and the stretch of the edited text they cover. */
interface Group {
  readonly start: number;
  end: number;
  readonly changes: SpokenChange[];
  readonly edits: Edit[];
}

/** Walks both lists once. Where a change only touches an edit, each stays for itself. */
function* overlapping(
  changes: readonly SpokenChange[],
  edits: readonly Edit[],
): Generator<Group, void, undefined> {
  let nextChange = 0;
  let nextEdit = 0;
  for (;;) {
    const change = changes[nextChange];
    const edit = edits[nextEdit];
    if (change === undefined && edit === undefined) return;
    const start = Math.min(change?.spokenStart ?? Infinity, edit?.start ?? Infinity);
    const group: Group = { start, end: start, changes: [], edits: [] };
    // What begins the group belongs to it even when it is empty, as the place of something dropped.
    let isFirst = true;
    for (;;) {
      const one = changes[nextChange];
      const other = edits[nextEdit];
      if (one !== undefined && begins(one.spokenStart, group, isFirst)) {
        group.changes.push(one);
        group.end = Math.max(group.end, one.spokenEnd);
        nextChange += 1;
      } else if (other !== undefined && begins(other.start, group, isFirst)) {
        group.edits.push(other);
        group.end = Math.max(group.end, other.end);
        nextEdit += 1;
      } else break;
      isFirst = false;
    }
    yield group;
  }
}

function begins(at: number, group: Group, isFirst: boolean): boolean {
  return at < group.end || (isFirst && at === group.start);
}

function saidFor(group: Group, spoken: string): string {
  const parts: string[] = [];
  let at = group.start;
  for (const edit of group.edits) {
    parts.push(spoken.slice(at, edit.start), edit.say);
    at = edit.end;
  }
  parts.push(spoken.slice(at, group.end));
  return parts.join('');
}
