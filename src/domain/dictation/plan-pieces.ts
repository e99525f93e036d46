import { framesPerSecond } from './dictation-pcm.ts';
import { type Pause, findPauses } from './find-pauses.ts';

/** A stretch of a recording that one request listens to, in frames. */
export interface PlannedPiece {
  readonly from: number;
  /** The frame after its last. */
  readonly to: number;
  /** How long nobody spoke before it, in seconds; 0 where it had to be cut amid sound. */
  readonly pauseBefore: number;
  /** How much of it may be speech, in seconds. */
  readonly speechSeconds: number;
}

/** How long pieces may be, in seconds. */
export interface PieceSizes {
  /** From here on a piece ends at the first long pause. */
  readonly shortest: number;
  /** From here on it ends at the longest pause before `longest`, when no pause is long. */
  readonly fallback: number;
  readonly longest: number;
}

/** Longer pieces tempt models to leave sentences out; shorter ones lack context. */
export const pieceSizes: PieceSizes = { shortest: 40, fallback: 60, longest: 300 };

const longPauseSeconds = 1.2;
/** A pause is long for a speaker when it is so many times as long as the usual one. */
const longPauseRatio = 2;
/** Fewer pauses do not tell what is usual. */
const fewestPauses = 8;
/** After a pause like that nothing is sent before the next word, whatever the size. */
const endlessPauseSeconds = 10;
/** Silence that stays around speech, so that no breath of a word is lost. */
const margin = 0.5 * framesPerSecond;
/** Less sound is a click, not a word. */
const fewestSpeechFrames = 3;
/** The quietest place is looked for over so many frames. */
const dip = 6;

/**
 * Cuts a recording into pieces, in pauses and never within a word: at the first long pause after 40
 * seconds, else at the longest pause before five minutes. Where there is none (music, a street), at
 * the quietest place. Long silence belongs to no piece.
 *
 * @param levels the level of every frame, in dB below full scale
 */
export function planPieces(levels: Int8Array, sizes = pieceSizes): readonly PlannedPiece[] {
  const scape = findPauses(levels);
  if (scape.isSilent) return [];
  const { pauses } = scape;
  const longFrames = longPause(pauses) * framesPerSecond;
  const last = pauses.at(-1);
  const soundEnd = last?.to === levels.length ? afterWord(last) : levels.length;
  const pieces: PlannedPiece[] = [];
  let from = pauses[0]?.from === 0 ? beforeWord(pauses[0]) : 0;
  let pauseBefore = from / framesPerSecond;
  while (from < soundEnd) {
    const cut = findCut(levels, { from, soundEnd, pauses, longFrames, sizes });
    const speech = countSpeech(levels.subarray(from, cut.end), scape.thresholdDb);
    if (speech >= fewestSpeechFrames)
      pieces.push({ from, to: cut.end, pauseBefore, speechSeconds: speech / framesPerSecond });
    from = cut.next;
    pauseBefore = cut.pauseSeconds;
  }
  return pieces;
}

/** Where a piece that is too much for a model is best cut in two: a frame in its middle part. */
export function halvingFrame(levels: Int8Array): number {
  const from = Math.floor(levels.length * 0.3);
  const to = Math.ceil(levels.length * 0.7);
  const middle = (pause: Pause): number => Math.floor((pause.from + pause.to) / 2);
  const inside = findPauses(levels).pauses.filter(
    (pause) => middle(pause) >= from && middle(pause) <= to,
  );
  const longest = longestOf(inside);
  return longest === undefined ? quietest(levels, from, to) : middle(longest);
}

/** How much of a stretch may be speech, by its own measures, in seconds. */
export function speechSecondsIn(levels: Int8Array): number {
  const { thresholdDb, isSilent } = findPauses(levels);
  return isSilent ? 0 : countSpeech(levels, thresholdDb) / framesPerSecond;
}

interface Cut {
  /** The frame after the piece's last. */
  readonly end: number;
  /** The first frame of the next piece. */
  readonly next: number;
  readonly pauseSeconds: number;
}

function findCut(
  levels: Int8Array,
  where: {
    readonly from: number;
    readonly soundEnd: number;
    readonly pauses: readonly Pause[];
    readonly longFrames: number;
    readonly sizes: PieceSizes;
  },
): Cut {
  const { from, soundEnd, pauses, longFrames, sizes } = where;
  const frames = (seconds: number): number => seconds * framesPerSecond;
  const last = from + frames(sizes.longest);
  const isShort = soundEnd - from <= frames(sizes.fallback);
  const within = pauses.filter(
    (pause) => pause.from > from && pause.to < soundEnd && afterWord(pause) <= last,
  );
  const first = within.find((pause) => {
    const length = pause.to - pause.from;
    const isLate = !isShort && pause.from >= from + frames(sizes.shortest);
    return (isLate && length >= longFrames) || length >= frames(endlessPauseSeconds);
  });
  if (first !== undefined) return cutIn(first);
  if (soundEnd <= last) return { end: soundEnd, next: soundEnd, pauseSeconds: 0 };
  const best = longestOf(within.filter((pause) => pause.from >= from + frames(sizes.fallback)));
  if (best !== undefined) return cutIn(best);
  const place = quietest(levels, from + frames(sizes.fallback), last);
  return { end: place, next: place, pauseSeconds: 0 };
}

function cutIn(pause: Pause): Cut {
  const pauseSeconds = (pause.to - pause.from) / framesPerSecond;
  return { end: afterWord(pause), next: beforeWord(pause), pauseSeconds };
}

/** The end of a piece that ends in a pause. */
function afterWord({ from, to }: Pause): number {
  return Math.min(from + margin, Math.floor((from + to) / 2));
}

/** The start of a piece that starts in a pause. */
function beforeWord({ from, to }: Pause): number {
  return Math.max(to - margin, Math.floor((from + to) / 2));
}

/** The shortest pause, in seconds, that is long for whoever speaks. */
function longPause(pauses: readonly Pause[]): number {
  if (pauses.length < fewestPauses) return longPauseSeconds;
  const lengths = pauses.map(({ from, to }) => to - from).toSorted((one, other) => one - other);
  const usual = (lengths[lengths.length >> 1] ?? 0) / framesPerSecond;
  return Math.max(longPauseSeconds, longPauseRatio * usual);
}

function longestOf(pauses: readonly Pause[]): Pause | undefined {
  return pauses.reduce<Pause | undefined>((best, pause) => {
    const isLonger = best === undefined || pause.to - pause.from > best.to - best.from;
    return isLonger ? pause : best;
  }, undefined);
}

/** The middle of the quietest place between two frames. */
function quietest(levels: Int8Array, from: number, to: number): number {
  let best = to;
  let least = Infinity;
  for (let at = from; at + dip <= to; at += 1) {
    const sum = levels.subarray(at, at + dip).reduce((total, level) => total + level, 0);
    if (sum < least) {
      least = sum;
      best = at + dip / 2;
    }
  }
  return best;
}

function countSpeech(levels: Int8Array, thresholdDb: number): number {
  let count = 0;
  for (const level of levels) if (level >= thresholdDb) count += 1;
  return count;
}
