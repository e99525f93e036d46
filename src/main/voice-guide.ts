import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';

import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
import type { Settings } from '#src/config/settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Continuity } from '#src/domain/narration/continuity.ts';

/** What makes the segments of a book sound alike, and where its recording is when there is one. */
export type Guide =
  | { readonly continuity: Exclude<Continuity, { readonly kind: 'reference' }> }
  | {
      readonly continuity: Extract<Continuity, { readonly kind: 'reference' }>;
      readonly path: string;
    };

/** It is sent and billed with each segment: longer ones only cost. */
const longestSeconds = 120;

/**
 * Looks at what the settings say of continuity.
 *
 * @param yaml the file that names the recording
 * @throws InputError when the recording is missing, too long, or neither WAV nor MP3
 */
export async function voiceGuide(
  { speech: { continuity, reference } }: Settings,
  engine: SpeechEngine,
  yaml: string,
): Promise<Guide> {
  // Only chat models can be shown how to sound.
  const isChat = engine === 'azure' || engine === 'openai';
  if (continuity === 'none' || !isChat) return { continuity: { kind: 'none' } };
  if (continuity === 'previous') return { continuity: { kind: 'previous' } };
  if (reference === '') {
    throw new InputError(
      'speech.continuity is reference, but speech.reference names no recording.',
      'Name a WAV or MP3 of somebody reading, or set continuity to none.',
    );
  }
  const path = resolve(dirname(yaml), reference);
  const ending = extname(path).toLowerCase();
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || !['.wav', '.mp3'].includes(ending)) {
    throw new InputError(
      `The reference recording ${path} ${bytes === undefined ? "can't be read" : 'is neither WAV nor MP3'}.`,
      'Correct speech.reference.',
    );
  }
  const seconds = await secondsIn(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = `reference/${hash.slice(0, 16)}${ending}`;
  return { continuity: { kind: 'reference', file, hash, seconds }, path };
}

async function secondsIn(path: string): Promise<number> {
  const { seconds } = await ffmpegAudioTools.probe(path).catch((cause: unknown) => {
    throw new InputError(
      `The reference recording ${path} is not readable audio.`,
      'Save it again as WAV or MP3.',
      { cause },
    );
  });
  if (seconds > 0 && seconds <= longestSeconds) return seconds;
  throw new InputError(
    `The reference recording ${path} is ${Math.round(seconds)} s long; up to ${longestSeconds} s are of use.`,
    'Cut it to the 10 to 30 seconds that sound best.',
  );
}
