import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { parseWav } from '#src/domain/audio/parse-wav.ts';

/** What a test wants to know of a WAV file. */
export interface WavFacts {
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitsPerSample: number;
  readonly samples: number;
  /** SHA-256 of the whole file. */
  readonly hash: string;
  readonly pcm: Buffer;
}

/** Reads a WAV file whole. */
export async function wavFacts(path: string): Promise<WavFacts> {
  const bytes = await readFile(path);
  const wav = parseWav(bytes);
  if ('fault' in wav) throw new Error(`${path}: ${wav.fault}`);
  const { sampleRate, channels, bitsPerSample, data } = wav;
  return {
    sampleRate,
    channels,
    bitsPerSample,
    samples: data.byteLength / 2,
    hash: createHash('sha256').update(bytes).digest('hex'),
    pcm: Buffer.from(data),
  };
}
