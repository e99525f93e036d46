import { Buffer } from 'node:buffer';

import type { ChatCompletionContentPartInputAudio } from 'openai/resources/chat/completions';

import { looksLikeWav } from '#src/domain/audio/parse-wav.ts';
import { InputError } from '#src/domain/errors.ts';

/** The services take no larger recordings (their documentation: 20 MB). */
const mostBytes = 20_000_000;

/**
 * A recording as a part of a message: a WAV by its first bytes, else MP3.
 *
 * @throws InputError when it is larger than the services take
 */
export function inputAudio(audio: Uint8Array): ChatCompletionContentPartInputAudio {
  if (audio.byteLength > mostBytes) {
    const size = Math.ceil(audio.byteLength / 1_000_000);
    throw new InputError(
      `The recording has ${size} MB; chat models listen to 20 MB at most, which is 6.9 minutes of WAV.`,
      'Give a shorter recording, or an MP3.',
    );
  }
  const data = Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength).toString('base64');
  const format = looksLikeWav(audio) ? 'wav' : 'mp3';
  return { type: 'input_audio', input_audio: { data, format } };
}
