import { describe, expect, test } from '@jest/globals';

import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { maximumWavSamples, wavHeader, wavHeaderBytes } from '#src/domain/audio/wav-header.ts';

describe('wavHeader', () => {
  test('makes, with its samples, a file that parseWav reads as 24 kHz mono s16', () => {
    const file = Buffer.concat([wavHeader(3), Buffer.from([1, 2, 3, 4, 5, 6])]);
    expect(file.byteLength).toBe(wavHeaderBytes + 6);
    expect(file.readUInt32LE(4)).toBe(file.byteLength - 8);
    expect(parseWav(file)).toEqual({
      formatTag: 1,
      channels: 1,
      sampleRate: 24_000,
      bitsPerSample: 16,
      data: Buffer.from([1, 2, 3, 4, 5, 6]),
    });
  });

  test('states bytes a second and bytes a frame that fit the format', () => {
    const header = Buffer.from(wavHeader(0));
    expect(header.readUInt32LE(28)).toBe(48_000);
    expect(header.readUInt16LE(32)).toBe(2);
  });

  test('can state another rate than 24 kHz', () => {
    const header = Buffer.from(wavHeader(0, 16_000));
    expect([header.readUInt32LE(24), header.readUInt32LE(28)]).toEqual([16_000, 32_000]);
  });

  test('can state the length of the longest file', () => {
    const header = Buffer.from(wavHeader(maximumWavSamples));
    expect(header.readUInt32LE(40)).toBe(maximumWavSamples * 2);
    expect(header.readUInt32LE(4)).toBe(maximumWavSamples * 2 + 36);
  });
});
