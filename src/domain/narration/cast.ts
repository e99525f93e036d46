import { InputError } from '../errors.ts';
import type { Voice } from './voice.ts';

/** The voices of a book: the narrator's, and others by the name their speaker goes by. */
export interface Cast {
  /** Reads whatever nobody else does. */
  readonly voice: Voice;
  readonly speakers: Readonly<Record<string, Voice>>;
}

/**
 * The voice of a speaker; the narrator's when there is none.
 *
 * @throws InputError when the cast has no such speaker
 */
export function voiceOf({ voice, speakers }: Cast, speaker: string | undefined): Voice {
  if (speaker === undefined) return voice;
  const known = Object.hasOwn(speakers, speaker) ? speakers[speaker] : undefined;
  if (known !== undefined) return known;
  const names = Object.keys(speakers).join(', ') || 'nobody';
  throw new InputError(
    `The manuscript gives words to “${speaker}”, who has no voice (the settings name ${names}).`,
    `Add voices.${speaker} to the book's YAML.`,
  );
}
