import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import { noUsage } from '#src/domain/billing/usage.ts';
import type { Track } from '#src/domain/mastering/track.ts';
import type { Take } from '#src/domain/narration/take.ts';

/** So many samples of a sound that is not the same anywhere. */
export function somePcm(samples: number): Buffer {
  const pcm = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++) pcm.writeInt16LE(((at * 7919) % 65_536) - 32_768, at * 2);
  return pcm;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A take with this sound. */
export function takeOf(pcm: Uint8Array, id = 'ab12cd'): Take {
  const samples = pcm.byteLength / 2;
  return { id, samples, pcmHash: sha256(pcm), score: 1, attempts: 1, usage: noUsage, usd: 0 };
}

/** A track with this sound. */
export function trackOf(pcm: Uint8Array, number = 1): Track {
  const samples = pcm.byteLength / 2;
  const ledger = [{ segmentId: '001-a', takeId: 'ab12cd', start: 0, end: samples }];
  const levels = { rmsDb: -20, peakDb: -3, lufs: -19, noiseFloorDb: -70, levels: [-3] };
  const sound = { crc32: crc32(pcm), ...levels, limited: { seconds: 0, mostDb: 0 } };
  return { number, fingerprint: 'f', samples, ledger, gainDb: 0, sound };
}

/** Ways in which a file comes to harm. */
export const harms: readonly (readonly [what: string, (bytes: Buffer) => Buffer])[] = [
  ['is cut off', (bytes) => bytes.subarray(0, -1)],
  ['is cut off after its header', (bytes) => bytes.subarray(0, 44)],
  ['is empty', () => Buffer.alloc(0)],
  ['has grown', (bytes) => Buffer.concat([bytes, Buffer.from('xx')])],
  ['has a flipped bit at its end', (bytes) => flipped(bytes, bytes.length - 1)],
  ['has a flipped bit in its middle', (bytes) => flipped(bytes, bytes.length >> 1)],
  ['has a flipped bit in its header', (bytes) => flipped(bytes, 24)],
];

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** Changes a file's bytes. */
export async function change(path: string, how: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, how(await readFile(path)));
}
