import { InputError } from '#src/domain/errors.ts';

import type { MobiHeader } from './mobi-header.ts';
import type { MobiPart } from './mobi-part.ts';
import { readIndex } from './read-index.ts';
import type { IndexEntry } from './read-index.ts';

/** The text of a KF8 book (AZW3), put together. */
export interface Kf8Text {
  readonly parts: readonly MobiPart[];
  /** Its style sheets, one after the other. */
  readonly styles: string;
  /** Where in the text a link leads that names a fragment and a place in it. */
  readonly place: (fragment: number, offset: number) => number | undefined;
}

/** Tags of the indexes. */
const FRAGMENT_COUNT = 1;
const RANGE = 6;
/** Moving bytes to make room for fragments may cost this much; in books, they are in order. */
const MOST_MOVED_BYTES = 2 ** 30;
/** EPUBs, which these books are made from, have no more files. */
const MOST_FILES = 10_000;
const LONGEST_STYLES = 2 ** 20;

/**
 * Puts the files of a KF8 book together: each is a skeleton into which fragments are set.
 *
 * @param text all text of the book, unpacked
 * @throws InputError when the pieces do not fit
 */
export function kf8Parts(
  header: MobiHeader,
  record: (index: number) => Buffer,
  text: Buffer,
  fileName: string,
): Kf8Text {
  const flows = readFlows(header, record, text);
  const [body = text] = flows;
  const indexOf = (first: number | undefined): readonly IndexEntry[] =>
    first === undefined ? [] : readIndex(first, record).entries;
  const fragments = indexOf(header.fragmentIndex);
  const skeletons = indexOf(header.skeletonIndex);
  return {
    parts: assemble(body, skeletons, fragments, fileName),
    styles: flows.slice(1).map(String).join('\n').slice(0, LONGEST_STYLES),
    place(fragment, offset) {
      const entry = fragments[fragment];
      return entry === undefined ? undefined : Number.parseInt(entry.name, 10) + offset;
    },
  };
}

/** The text is cut into flows: the book's own, then style sheets and drawings. */
function readFlows(
  { flows }: MobiHeader,
  record: (index: number) => Buffer,
  text: Buffer,
): readonly Buffer[] {
  const table = flows === undefined ? Buffer.alloc(0) : record(flows);
  if (table.length < 12 || table.toString('latin1', 0, 4) !== 'FDST') return [text];
  const count = Math.min(table.readUInt32BE(8), (table.length - 12) >> 3);
  return Array.from({ length: count }, (_, at) =>
    text.subarray(table.readUInt32BE(12 + at * 8), table.readUInt32BE(16 + at * 8)),
  );
}

function assemble(
  body: Buffer,
  skeletons: readonly IndexEntry[],
  fragments: readonly IndexEntry[],
  fileName: string,
): readonly MobiPart[] {
  if (skeletons.length > MOST_FILES) throw damaged(fileName);
  const parts: MobiPart[] = [];
  const add = (start: number, bytes: Buffer): void => {
    if (bytes.length > 0) parts.push({ path: `part-${parts.length + 1}`, start, bytes });
  };
  let used = 0;
  let at = 0;
  let moved = 0;
  for (const skeleton of skeletons) {
    const [start = at, length = 0] = skeleton.values.get(RANGE) ?? [];
    const count = skeleton.values.get(FRAGMENT_COUNT)?.[0] ?? 0;
    if (start < at) throw damaged(fileName);
    if (start > at) add(at, body.subarray(at, start));
    let file = body.subarray(start, start + length);
    at = start + length;
    /** Fragments in order are gathered and set in at once. */
    let run: { place: number; pieces: Buffer[]; size: number } | undefined;
    const setIn = (): void => {
      if (run === undefined) return;
      const { place, pieces } = run;
      file = Buffer.concat([file.subarray(0, place), ...pieces, file.subarray(place)]);
      moved += file.length;
      if (moved > MOST_MOVED_BYTES) throw damaged(fileName);
      run = undefined;
    };
    for (const fragment of fragments.slice(used, used + count)) {
      const place = Number.parseInt(fragment.name, 10) - start;
      const size = fragment.values.get(RANGE)?.[1] ?? 0;
      const piece = body.subarray(at, at + size);
      at += piece.length;
      if (run === undefined || place !== run.place + run.size) {
        setIn();
        if (!(place >= 0 && place <= file.length)) throw damaged(fileName);
        run = { place, pieces: [], size: 0 };
      }
      run.pieces.push(piece);
      run.size += piece.length;
    }
    setIn();
    used += count;
    add(start, file);
  }
  // Text that no skeleton claims is the book's all the same.
  add(at, body.subarray(at));
  return parts;
}

function damaged(fileName: string): InputError {
  return new InputError(
    `${fileName} is a damaged AZW3: the pieces of its text do not fit together.`,
    'Download or export it again.',
  );
}
