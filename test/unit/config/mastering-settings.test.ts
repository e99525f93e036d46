import { describe, expect, test } from '@jest/globals';

import {
  type MasteringSettings,
  masteringOf,
  masteringSchema,
} from '#src/config/mastering-settings.ts';
import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';

const auto: MasteringSettings = {
  preset: 'acx-spec',
  level: 'auto',
  peakDb: 'auto',
  roomToneDb: 'auto',
  edges: 'auto',
};
const acx = masteringPresets['acx-spec'];

describe('the mastering section', () => {
  test.each(['acx-spec', 'ebu-r128', 'podcast', 'librivox', 'none'] as const)(
    'is the preset %s when it says nothing else',
    (preset) => {
      expect(masteringOf({ ...auto, preset })).toEqual(masteringPresets[preset]);
    },
  );

  test.each<[string, Partial<MasteringSettings>, object]>([
    ['a level of its own', { level: { rmsDb: -19 } }, { level: { measure: 'rms', db: -19 } }],
    ['a loudness of its own', { level: { lufs: -18 } }, { level: { measure: 'lufs', db: -18 } }],
    ['a peak of its own', { peakDb: -1 }, { peakDb: -1 }],
    ['a peak at full scale', { peakDb: 0 }, { peakDb: 0 }],
    ['a room tone of its own', { roomToneDb: -65 }, { roomToneDb: -65 }],
    [
      'edges of its own',
      { edges: { leadSeconds: 0, tailSeconds: 0.2, fadeSeconds: 0 } },
      { edges: { leadSeconds: 0, tailSeconds: 0.2, fadeSeconds: 0 } },
    ],
  ])('may have %s', (_what, own, expected) => {
    expect(masteringOf({ ...auto, ...own })).toEqual({ ...acx, ...expected });
  });

  test.each<[string, Partial<MasteringSettings>, keyof typeof acx]>([
    ['the level as it is', { level: 'keep' }, 'level'],
    ['peaks as they are', { peakDb: 'none' }, 'peakDb'],
    ['digital silence in pauses', { roomToneDb: 'none' }, 'roomToneDb'],
    ['takes as they are', { edges: 'keep' }, 'edges'],
  ])('may leave %s', (_what, own, without) => {
    const { [without]: _, ...rest } = acx;
    expect(masteringOf({ ...auto, ...own })).toEqual(rest);
  });

  test.each([
    ['a preset that there is not', { preset: 'audible' }],
    ['a level above full scale', { level: { rmsDb: 3 } }],
    ['a level in both measures', { level: { rmsDb: -20, lufs: -20 } }],
    ['half of the edges', { edges: { leadSeconds: 0.1 } }],
    ['room tone that one would hear', { roomToneDb: -30 }],
    ['a key that there is not', { loudness: -16 }],
  ])('refuses %s', (_what, own) => {
    expect(masteringSchema.safeParse({ ...auto, ...own }).success).toBe(false);
  });
});
