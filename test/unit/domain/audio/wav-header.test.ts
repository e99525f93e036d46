import { describe, expect, test } from '@jest/globals';

import { parseWav } from '#src/domain/audio/parse-wav.ts';
import {
  maximumWavSamples,
  wavHead,
  wavHeader,
  wavHeaderBytes,
} from '#src/domain/audio/wav-header.ts';

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

describe('wavHead', () => {
  test('is the plain header as long as that can state the length', () => {
    expect(wavHead(3)).toEqual(wavHeader(3));
    expect(wavHead(maximumWavSamples)).toEqual(wavHeader(maximumWavSamples));
  });

  test('is an RF64 header with 64-bit sizes beyond', () => {
    const samples = 26 * 3600 * 24_000;
    const header = Buffer.from(wavHead(samples));
    expect(header.byteLength).toBe(80);
    expect(header.toString('latin1', 0, 4)).toBe('RF64');
    expect(header.readUInt32LE(4)).toBe(0xffffffff);
    expect(header.toString('latin1', 8, 16)).toBe('WAVEds64');
    expect(header.readUInt32LE(16)).toBe(28);
    expect(header.readBigUInt64LE(20)).toBe(BigInt(80 - 8 + samples * 2));
    expect(header.readBigUInt64LE(28)).toBe(BigInt(samples * 2));
    expect(header.readBigUInt64LE(36)).toBe(BigInt(samples));
    expect(header.readUInt32LE(44)).toBe(0);
    expect(header.subarray(48, 76)).toEqual(Buffer.from(wavHeader(0)).subarray(12, 40));
    expect(header.toString('latin1', 72, 76)).toBe('data');
    expect(header.readUInt32LE(76)).toBe(0xffffffff);
  });

  test('changes its form at the first sample that a plain WAV has no room for', () => {
    expect(Buffer.from(wavHead(maximumWavSamples + 1)).toString('latin1', 0, 4)).toBe('RF64');
  });
});
