import type { DecodedSound } from './decode-sound.ts';
import type { Mp3Walk } from './walk-mp3.ts';

/** So much shorter than stated a file may be: encoders disagree about padding. */
const mayLackSeconds = 0.5;

/** What tells whether a file is whole. */
export interface Wholeness {
  /** The length that the file says it has; absent: it says none that is more than a guess. */
  readonly statedSeconds: number | undefined;
  readonly decoded: Pick<DecodedSound, 'seconds' | 'faults'>;
  /** Of an MP3, whose frames tell better than ffmpeg, which stumbles over harmless tags. */
  readonly walk?: Mp3Walk | undefined;
}

/** What is wrong with a file that is not whole, as the end of a sentence; nothing with one that is. */
export function findDamage({ statedSeconds = 0, decoded, walk }: Wholeness): string | undefined {
  const there = walk?.seconds ?? decoded.seconds;
  if (statedSeconds - there > mayLackSeconds)
    return `breaks off: it should be ${statedSeconds.toFixed(1)} s long, and ${there.toFixed(1)} s of it are there`;
  if (walk !== undefined)
    return walk.lostBytes > 0
      ? `is damaged: ${walk.lostBytes} bytes amid its sound are none`
      : undefined;
  return decoded.faults > 0
    ? `is damaged: ffmpeg can't decode it at ${decoded.faults} place${decoded.faults === 1 ? '' : 's'}`
    : undefined;
}
