import { type Levels, deadDb, slidingFrames } from './sound-levels.ts';

/** No sound of speech stays as it is so long: 300 ms. */
const steadySteps = 15;
/** How far the hiss of a room goes up and down, in dB from 20 ms to 20 ms. */
const steadyDb = 8;
/** What is louder than this, in dB from the loud syllables, is not taken for the room. */
const belowSpeechDb = -25;

/** The loudest that a recording's own room gets, in dB of full scale. */
export interface NoiseFloor {
  readonly sound: number;
  readonly hiss: number;
}

/**
 * How loud the room is that a recording was made in: at its loudest, where it is steady and far softer
 * than speech. Where it never is, the room is as good as silent, -100.
 */
export function noiseFloor({ sound, hiss }: Levels, speechDb: number): NoiseFloor {
  let floor: NoiseFloor = { sound: deadDb, hiss: deadDb };
  const length = steadySteps * slidingFrames;
  for (let from = 0; from + length <= sound.length; from += slidingFrames) {
    let loudest = deadDb;
    let mostHiss = deadDb;
    let leastHiss = 0;
    for (let at = from; at < from + length; at += slidingFrames) {
      loudest = Math.max(loudest, sound[at]!);
      mostHiss = Math.max(mostHiss, hiss[at]!);
      leastHiss = Math.min(leastHiss, hiss[at]!);
    }
    const isRoom = loudest < speechDb + belowSpeechDb && mostHiss - leastHiss <= steadyDb;
    if (isRoom)
      floor = { sound: Math.max(floor.sound, loudest), hiss: Math.max(floor.hiss, mostHiss) };
  }
  return floor;
}
