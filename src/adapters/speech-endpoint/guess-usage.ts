import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { wavSeconds } from '#src/domain/audio/wav-seconds.ts';
import { spokenTokensPerSecond } from '#src/domain/billing/audio-tokens.ts';
import { noUsage, type Usage } from '#src/domain/billing/usage.ts';
import { isDense } from '#src/domain/text/is-dense.ts';

import { mp3Seconds } from './mp3-seconds.ts';

/** Characters a second of the slowest plausible reading, for sound whose length can't be told. */
const slowest = { alphabetic: 8, dense: 3 };

/** Characters to a text token: at least, so that the guess errs upwards. */
const charactersPerToken = { alphabetic: 3, dense: 1 };

/**
 * What a recording was probably billed: these services do not say. The text counts as text, the
 * direction with it where it was sent, and the sound by its length, 20 audio tokens a second. Where
 * the container hides its length (neither WAV nor MP3), that of the slowest reading.
 */
export function guessUsage(audio: Uint8Array, text: string, direction: string): Usage {
  const script = isDense(text) ? 'dense' : 'alphabetic';
  const seconds = audioSeconds(audio) ?? text.length / slowest[script];
  return {
    ...noUsage,
    textTokensIn: Math.ceil((text.length + direction.length) / charactersPerToken[script]),
    audioTokensOut: Math.ceil(seconds * spokenTokensPerSecond),
  };
}

/** How long a WAV or an MP3 plays; 0 for none at all; undefined where it can't be told. */
function audioSeconds(audio: Uint8Array): number | undefined {
  if (audio.length === 0) return 0;
  return 'fault' in parseWav(audio) ? mp3Seconds(audio) : wavSeconds(audio);
}
