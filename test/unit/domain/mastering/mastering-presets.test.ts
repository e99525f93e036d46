import { describe, expect, test } from '@jest/globals';

import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';
import type { Mastering, MasteringPreset } from '#src/domain/mastering/mastering.ts';

const names = Object.keys(masteringPresets) as MasteringPreset[];
const working = names.filter((name) => name !== 'none');

describe('masteringPresets', () => {
  test('are found by their names', () => {
    expect(names.map((name) => masteringPresets[name].preset)).toEqual(names);
  });

  test.each<readonly [MasteringPreset, Mastering['level']]>([
    ['acx-spec', { measure: 'rms', db: -20.5 }],
    ['ebu-r128', { measure: 'lufs', db: -23 }],
    ['podcast', { measure: 'lufs', db: -16 }],
    ['librivox', { measure: 'lufs', db: -18 }],
  ])('%s aims at its level', (preset, level) => {
    expect(masteringPresets[preset].level).toEqual(level);
  });

  test.each<readonly [MasteringPreset, number, string]>([
    ['acx-spec', -3, 'the highest sample that ACX allows'],
    ['ebu-r128', -1, 'true peak of EBU R 128'],
    ['podcast', -1, 'true peak of Apple Podcasts'],
    ['librivox', 0, 'clipping'],
  ])('%s stays half a decibel and more below %p dB: %s', (preset, ruleDb) => {
    expect(masteringPresets[preset].peakDb).toBeLessThanOrEqual(ruleDb - 0.5);
  });

  test.each(working)('%s has quiet room tone, and fades within the silence it keeps', (name) => {
    const { roomToneDb, edges } = masteringPresets[name];
    expect(roomToneDb).toBeLessThan(-60);
    expect(edges?.fadeSeconds).toBeLessThan(edges?.leadSeconds ?? 0);
    expect(edges?.fadeSeconds).toBeLessThan(edges?.tailSeconds ?? 0);
  });

  test('none does nothing at all', () => {
    expect(masteringPresets.none).toEqual({ preset: 'none' });
  });
});
