import { loudLevel } from './find-silences.ts';
import { noiseFloor } from './noise-floor.ts';
import { type SoundLevels, slidingFrames } from './sound-levels.ts';

/** What is this far below the loud syllables goes under in the noise of pauses. */
const lostBelowSpeechDb = 50;
/** What 16 bits can't tell from nothing, in dB of full scale. */
const lostDb = -84;
/** A sound stands out of its room by this much. */
const aboveRoomDb = 5;
/** Once there is a sound, it is followed further down: into the room, and below what begins one. */
const aboveRoomFadingDb = 2;
const fadingDb = 6;
/** It is followed so long at the most: 200 ms. */
const fadingFrames = 40;
/** Sounds with less than 250 ms between them are one: the closure before a "t" is not its end. */
const closureFrames = 50;
/** Less than 25 ms in all that stands alone is a click. */
const shortestFrames = 5;

/** Fine frames, from the first to the last. */
export interface FrameRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The fine frames of a recording from the first that is heard to the last; undefined where none is.
 * How loud that must be depends on the speech and on the room it was spoken in. Hissing counts by
 * itself, so that a soft "s" or "f" at the end of a word is not lost in a hum.
 */
export function findHeard(levels: SoundLevels): FrameRange | undefined {
  const speechDb = loudLevel(levels.sliding.sound);
  if (speechDb === -Infinity) return undefined;
  const room = noiseFloor(levels.sliding, speechDb);
  const lost = Math.max(lostDb, speechDb - lostBelowSpeechDb);
  const atLeast = (aboveRoom: number, least: number): Test => {
    const sound = Math.max(room.sound + aboveRoom, least);
    const hiss = Math.max(room.hiss + aboveRoom, least);
    return (of, at) => of.sound[at]! >= sound || of.hiss[at]! >= hiss;
  };
  const spoken = findSpoken(levels, atLeast(aboveRoomDb, lost));
  return spoken && followFading(levels, spoken, atLeast(aboveRoomFadingDb, lost - fadingDb));
}

type Test = (levels: SoundLevels['sliding'], at: number) => boolean;

/** From the first to the last sound that is no click. */
function findSpoken({ frames, sliding }: SoundLevels, isSound: Test): FrameRange | undefined {
  let found: FrameRange | undefined;
  let run = { first: 0, last: -1, sounding: 0 };
  const settle = (): void => {
    if (run.sounding >= shortestFrames)
      found = { first: found?.first ?? run.first, last: run.last };
  };
  for (let at = 0; at < sliding.sound.length; at++) {
    if (!isSound(sliding, at)) continue;
    const end = Math.min(frames.sound.length, at + slidingFrames);
    for (let frame = Math.max(at, run.last + 1); frame < end; frame++) {
      if (!isSound(frames, frame)) continue;
      if (frame - run.last > closureFrames) {
        settle();
        run = { first: frame, last: frame, sounding: 0 };
      }
      run.last = frame;
      run.sounding += 1;
    }
  }
  settle();
  return found;
}

/** Adds what swells before and dies away after. */
function followFading(levels: SoundLevels, spoken: FrameRange, isFading: Test): FrameRange {
  const { frames, sliding } = levels;
  let { first, last } = spoken;
  const earliest = Math.max(0, first - fadingFrames);
  const latest = Math.min(frames.sound.length - 1, last + fadingFrames);
  while (first > earliest && isFading(sliding, Math.max(0, first - slidingFrames))) first -= 1;
  while (last < latest && isFading(sliding, Math.min(sliding.sound.length - 1, last + 1)))
    last += 1;
  return { first, last };
}
