import type { Usage } from '#src/domain/billing/usage.ts';

import type { ChatMessage, InputAudio } from './chat-request.ts';
import { readWav } from './wav.ts';

/** Samples a second of everything the models say. */
export const modelSampleRate = 24_000;

/** Audio tokens for a second of output, and of input. */
const tokensPerSecondOut = 20;
const tokensPerSecondIn = 10;

/** Samples of output that one audio token pays for. */
export const samplesPerToken = modelSampleRate / tokensPerSecondOut;

/** Text tokens of `text`, at four characters each. */
export function textTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Audio tokens of an answer of `samples`. */
export function audioTokens(samples: number): number {
  return Math.ceil(samples / samplesPerToken);
}

/**
 * Tokens of a prompt: its text with four more for each message, and its recordings. An answer quoted
 * by its id counts as text of its transcript, which `transcriptOf` gives.
 */
export function promptTokens(
  messages: readonly ChatMessage[],
  transcriptOf: (audioId: string) => string,
): Pick<Usage, 'textTokensIn' | 'audioTokensIn'> {
  let textTokensIn = 0;
  let audioTokensIn = 0;
  for (const { text, audio, audioId } of messages) {
    textTokensIn += 4 + textTokens(text + (audioId === undefined ? '' : transcriptOf(audioId)));
    for (const recording of audio) {
      audioTokensIn += Math.ceil(secondsOf(recording) * tokensPerSecondIn);
    }
  }
  return { textTokensIn, audioTokensIn };
}

/** Length of a recording; that of an MP3 file as if it had 128 kbit/s. */
function secondsOf({ format, bytes }: InputAudio): number {
  if (format === 'mp3') return bytes.length / 16_000;
  const { data, bytesPerSecond } = readWav(bytes);
  return data.length / bytesPerSecond;
}
