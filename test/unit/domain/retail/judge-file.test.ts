import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { judgeFile } from '#src/domain/retail/judge-file.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import { type RetailSpec, retailSpecs } from '#src/domain/retail/retail-spec.ts';

import { aMeasuredFile } from './a-measured-file.ts';

const failing = (measured: MeasuredFile, spec: RetailSpec): readonly string[] =>
  judgeFile(measured, spec)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);

const mark = (title: string, startSeconds: number, aroundDb = -70) => ({
  title,
  startSeconds,
  aroundDb,
});

describe('a file that a shop takes', () => {
  test.each<[RetailSpec, Partial<MeasuredFile>]>([
    ['acx-spec', {}],
    ['acx-spec', { channels: 2, bitrateKbps: 320 }],
    ['ebu-r128', { lufs: -23, truePeakDb: -1 }],
    ['ebu-r128', { lufs: -23.4, codec: 'flac', sampleRate: 24_000 }],
    ['podcast', { lufs: -16, bitrateKbps: 96, isConstantBitrate: false }],
    ['librivox', { bitrateKbps: 128, lufs: -18 }],
    ['google-play', { bitrateKbps: 128, isConstantBitrate: false }],
    ['google-play', { codec: 'aac', bitrateKbps: 129 }],
    ['google-play', { codec: 'pcm_s16le', bitsPerSample: 16 }],
    ['none', { rmsDb: -120, peakDb: 0, channels: 6 }],
  ])('satisfies %s: %j', (spec, other) => {
    expect(failing(aMeasuredFile(other), spec)).toEqual([]);
  });
});

describe('each rule', () => {
  test.each<[RetailSpec, string, Partial<MeasuredFile>, found: string, advice: string]>([
    ['acx-spec', 'format', { file: 'a.ogg', codec: 'vorbis' }, 'Vorbis', 'Encode it anew'],
    ['acx-spec', 'bit-rate', { bitrateKbps: 128 }, '128 kbps', 'at 192 kbps'],
    [
      'acx-spec',
      'constant-bit-rate',
      { isConstantBitrate: false },
      'variable bit rate',
      'constant bit rate (CBR)',
    ],
    ['acx-spec', 'sample-rate', { sampleRate: 48_000 }, '48 kHz', 'at 44.1 kHz'],
    ['acx-spec', 'channels', { channels: 6 }, '6 channels', 'mono or stereo'],
    ['acx-spec', 'rms', { rmsDb: -25.31 }, '-25.3 dB', 'Raise its level by 2.4 dB'],
    ['acx-spec', 'rms', { rmsDb: -17 }, '-17 dB', 'Lower its level by 1 dB'],
    ['acx-spec', 'rms', { rmsDb: -23.004 }, '-23.004 dB', 'Raise its level by 0.1 dB'],
    ['acx-spec', 'peak', { peakDb: -2.98 }, '-2.98 dB', 'Limit its peaks: they are 0.1 dB'],
    ['acx-spec', 'noise-floor', { noiseFloorDb: -55 }, '-55 dB', 'Reduce its noise by 5 dB'],
    ['acx-spec', 'head', { headSeconds: 0.2 }, '0.2 s', 'Add 0.3 s of room tone'],
    ['acx-spec', 'head', { headSeconds: 2 }, '2 s', 'Cut 1 s of silence'],
    ['acx-spec', 'tail', { tailSeconds: 0.5 }, '0.5 s', 'Add 0.5 s of room tone'],
    ['acx-spec', 'tail', { tailSeconds: 6 }, '6 s', 'Cut 1 s of silence'],
    ['acx-spec', 'length', { seconds: 7260 }, '121 min', 'Divide it at a pause'],
    ['ebu-r128', 'lufs', { lufs: -23.6 }, '-23.6 LUFS', 'Raise its level by 0.1 dB'],
    ['ebu-r128', 'lufs', { lufs: -22 }, '-22 LUFS', 'Lower its level by 0.5 dB'],
    ['ebu-r128', 'true-peak', { lufs: -23, truePeakDb: -0.5 }, '-0.5 dBTP', '0.5 dBTP too high'],
    ['podcast', 'lufs', { lufs: -17.1 }, '-17.1 LUFS', 'Raise'],
    ['podcast', 'true-peak', { lufs: -16, truePeakDb: 0.2 }, '0.2 dBTP', 'too high'],
    ['librivox', 'bit-rate', { bitrateKbps: 192, lufs: -18 }, '192 kbps', 'at 128 kbps'],
    ['librivox', 'channels', { bitrateKbps: 128, channels: 2 }, 'stereo', 'as mono'],
    ['librivox', 'id3', { bitrateKbps: 128, hasId3: false }, 'no ID3v2 tag', 'Write its title'],
    ['librivox', 'lufs', { bitrateKbps: 128, lufs: -22 }, '-22 LUFS', 'Raise'],
    ['google-play', 'format', { codec: 'vorbis' }, 'Vorbis', 'MP3, AAC, FLAC or WAV'],
    ['google-play', 'bit-rate', { bitrateKbps: 96 }, 'MP3, mono, 96 kbps', 'at 128 kbps'],
    ['google-play', 'bit-rate', { channels: 2 }, 'MP3, stereo, 192 kbps', 'at 256 kbps'],
    [
      'google-play',
      'bit-rate',
      { codec: 'aac', bitrateKbps: 128 },
      'AAC, mono, 128 kbps',
      'more than 128',
    ],
    ['google-play', 'bit-depth', { codec: 'flac', bitsPerSample: 24 }, '24 bits', '16 bits'],
    [
      'google-play',
      'sample-rate',
      { codec: 'pcm_s16le', bitsPerSample: 16, sampleRate: 24_000 },
      '24 kHz',
      'at 44.1 kHz',
    ],
  ])('of %s: %s fails alone with %j', (spec, rule, other, ...[found, advice]) => {
    const measured = aMeasuredFile({ file: 'a.mp3', ...other });
    expect(failing(measured, spec)).toEqual([rule]);
    const result = judgeFile(measured, spec).find((one) => one.rule === rule);
    expect(result).toMatchObject({ file: measured.file, found });
    expect(result?.nextStep).toContain(advice);
  });

  test.each<[string, Partial<MeasuredFile>]>([
    ['marks-first', { marks: [mark('One', 2), mark('Two', 9)] }],
    ['marks-order', { marks: [mark('One', 0), mark('Three', 9), mark('Two', 5)] }],
    ['marks-order', { marks: [mark('One', 0), mark('Two', 5), mark('Three', 5)] }],
    ['marks-last', { marks: [mark('One', 0), mark('Two', 601)] }],
    ['marks-in-silence', { marks: [mark('One', 0), mark('Two', 5, -30)] }],
  ])('of marks: %s fails alone with %j', (rule, other) => {
    const measured = aMeasuredFile({ file: 'a.m4b', codec: 'aac', ...other });
    for (const spec of retailSpecs.filter((one) => one === 'acx-spec'))
      expect(failing(measured, spec)).toEqual([rule]);
    expect(failing(measured, 'none')).toEqual([]);
  });

  test('of marks names them', () => {
    const marks = [mark('One', 0, -20), mark('Two', 63.25, -18)];
    const results = judgeFile(aMeasuredFile({ file: 'a.m4b', codec: 'aac', marks }), 'podcast');
    expect(results.find(({ rule }) => rule === 'marks-in-silence')?.found).toBe(
      'not so at 1 of 2 marks: “Two” at 63.25 s (-18 dB)',
    );
  });

  test('takes its own limits as right and anything beyond them as wrong', () => {
    const passes = (other: Partial<MeasuredFile>): boolean =>
      failing(aMeasuredFile(other), 'acx-spec').length === 0;
    fc.assert(
      fc.property(fc.double({ min: -40, max: -0.1, noNaN: true }), (rmsDb) => {
        expect(passes({ rmsDb })).toBe(rmsDb >= -23 && rmsDb <= -18);
      }),
    );
    for (const edge of [{ rmsDb: -23 }, { peakDb: -3 }, { noiseFloorDb: -60 }, { tailSeconds: 5 }])
      expect(passes(edge)).toBe(true);
  });
});

describe('what was not measured', () => {
  const { truePeakDb: _, ...unmeasured } = aMeasuredFile({ lufs: -23 });

  test('is told as such and fails nothing', () => {
    const found = judgeFile(unmeasured, 'ebu-r128').find(({ rule }) => rule === 'true-peak');
    expect(found).toMatchObject({ passed: true, unjudged: 'not-measured', found: 'not measured' });
  });

  test('a sample above the limit proves the true peak too high', () => {
    expect(failing({ ...unmeasured, peakDb: -0.5 }, 'ebu-r128')).toEqual(['true-peak']);
  });
});

describe('a file in another form than the shop takes', () => {
  test.each([
    ['a.m4b', 'aac', ['length', 'tail', 'head', 'format'], 'levels and marks only'],
    ['a.wav', 'pcm_s16le', ['format'], 'what a section has to be, too'],
  ])('%s is judged without format: %s', (file, codec, unjudged) => {
    const results = judgeFile(aMeasuredFile({ file, codec, sampleRate: 24_000 }), 'acx-spec');
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    const left = results.filter((one) => one.unjudged === 'does-not-apply').map(({ rule }) => rule);
    expect(left).toEqual(expect.arrayContaining(unjudged));
    expect(left).not.toContain('rms');
    expect(left.includes('head')).toBe(unjudged.includes('head'));
  });

  test('its levels are judged all the same', () => {
    const wav = aMeasuredFile({ file: 'a.wav', codec: 'pcm_s16le', rmsDb: -30, headSeconds: 0 });
    expect(failing(wav, 'acx-spec')).toEqual(['rms', 'head']);
  });
});
