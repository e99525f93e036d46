import type { Piece } from './chapter-pieces.ts';
import { endsRun } from './ends-run.ts';
import type { SegmentSizes } from './segment-sizes.ts';

/** A segment is at least this part of its target long where its surroundings allow. */
const LEAST = 0.6;

/** A place between two pieces where a segment may end. */
interface Joint {
  /** The number of the piece behind it. */
  readonly index: number;
  /** How many characters of the run stand before it. */
  readonly at: number;
  /** How good a place it is; the lowest is the best. */
  readonly rank: number;
}

/**
 * Puts pieces together to segments: headings apart, scenes and speakers apart, the others up to the
 * soft maximum.
 *
 * A place that is better than all others around it ends a segment wherever the segment began, so that
 * an edit moves the ends near it and no others. Paragraphs are better places than sentences, these
 * than clauses; among equals the first words of what follows decide, as good as by chance.
 */
export function packPieces(pieces: readonly Piece[], sizes: SegmentSizes): Piece[][] {
  return runsOf(pieces).flatMap((run) => packRun(run, sizes));
}

function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let open: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    open.push(piece);
    const next = pieces[index + 1];
    if (next !== undefined && !endsRun(piece, next)) continue;
    runs.push(open);
    open = [];
  }
  return runs;
}

function packRun(run: readonly Piece[], sizes: SegmentSizes): Piece[][] {
  const joints = jointsOf(run);
  const total = joints.pop()?.at ?? 0;
  const least = sizes.target * LEAST;
  const landmarks = joints.filter(
    (joint, place) =>
      joint.at >= least && total - joint.at >= least && isLowest(joints, place, least),
  );
  const packs: Piece[][] = [];
  let from = 0;
  for (const to of [...landmarks.map(({ index }) => index), run.length]) {
    for (const pack of packStretch(run.slice(from, to), sizes)) packs.push(pack);
    from = to;
  }
  return packs;
}

/** All joints of a run, its end the last. */
function jointsOf(run: readonly Piece[]): Joint[] {
  let at = 0;
  return run.map((piece, place) => {
    const index = place + 1;
    const next = run[index];
    at += piece.text.length + (next === undefined ? 0 : piece.glue.length);
    return { index, at, rank: next === undefined ? 0 : rankOf(piece, next) };
  });
}

/** Whether no joint within `reach` characters is better, nor as good and earlier. */
function isLowest(joints: readonly Joint[], place: number, reach: number): boolean {
  const own = joints[place];
  if (own === undefined) return false;
  for (let before = place - 1; ; before--) {
    const joint = joints[before];
    if (joint === undefined || own.at - joint.at >= reach) break;
    if (joint.rank <= own.rank) return false;
  }
  for (let behind = place + 1; ; behind++) {
    const joint = joints[behind];
    if (joint === undefined || joint.at - own.at >= reach) return true;
    if (joint.rank < own.rank) return false;
  }
}

/** Packs what stands between two landmarks, from its beginning on. */
function packStretch(stretch: readonly Piece[], sizes: SegmentSizes): Piece[][] {
  const joints = jointsOf(stretch);
  const total = joints.at(-1)?.at ?? 0;
  const packs: Piece[][] = [];
  let from = { index: 0, at: 0 };
  while (total - from.at > sizes.softMaximum && from.index < stretch.length - 1) {
    const end = bestEnd(joints, { from, total, sizes });
    packs.push(stretch.slice(from.index, end.index));
    from = end;
  }
  return from.index < stretch.length ? [...packs, stretch.slice(from.index)] : packs;
}

function bestEnd(
  joints: readonly Joint[],
  within: { readonly from: { index: number; at: number }; total: number; sizes: SegmentSizes },
): Pick<Joint, 'index' | 'at'> {
  const { from, total, sizes } = within;
  const least = sizes.target * LEAST;
  let best: Joint | undefined;
  let last = joints[from.index] ?? { ...from, index: from.index + 1, rank: 0 };
  for (let place = from.index; place < joints.length - 1; place++) {
    const joint = joints[place];
    if (joint === undefined || joint.at - from.at > sizes.softMaximum) break;
    last = joint;
    const leavesEnough = joint.at - from.at >= least && total - joint.at >= least;
    if (leavesEnough && (best === undefined || joint.rank < best.rank)) best = joint;
  }
  return best ?? last;
}

const SHARE = 2 ** 32;
const OPENING = 24;

function rankOf(piece: Piece, next: Piece): number {
  const kind = piece.boundary === 'clause' ? 2 : piece.boundary === 'sentence' ? 1 : 0;
  return kind * SHARE + fingerprint(next.text.slice(0, OPENING));
}

/** A number below 2³², always the same for the same text (FNV-1a, mixed). */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
