import { spokenTokensPerSecond } from '../billing/audio-tokens.ts';
import { type Usage, noUsage } from '../billing/usage.ts';
import { isDense } from '../text/is-dense.ts';

/** The slowest plausible reading: English narration runs at 8 to 22 characters a second. */
const slowestPerSecond = 8;
/** Of Chinese, Japanese and Korean, one character is a syllable or more. */
const slowestSyllablesPerSecond = 3;

/**
 * A runaway reading ends in noise that lasts several times as long as its text. Nothing in a speech
 * request can stop it, as `max_completion_tokens` does in a chat completion.
 */
const runawayFactor = 2.5;
const runawaySeconds = 30;

/**
 * What a request to `/audio/speech` is reckoned to cost at most, to be put on hold before it is
 * sent. The text counts a token for each byte of its UTF-8, which no tokenizer exceeds.
 *
 * @param text the words to speak
 * @param direction how to read, which is billed as text too where it is sent along
 */
export function speechCeiling(text: string, direction = ''): Usage {
  const pace = isDense(text) ? slowestSyllablesPerSecond : slowestPerSecond;
  const seconds = (text.length / pace) * runawayFactor + runawaySeconds;
  return {
    ...noUsage,
    textTokensIn: Buffer.byteLength(text) + Buffer.byteLength(direction),
    audioTokensOut: Math.ceil(seconds * spokenTokensPerSecond),
  };
}
