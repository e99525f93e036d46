import { z } from 'zod';

import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';
import type { Mastering } from '#src/domain/mastering/mastering.ts';

const seconds = z.number().min(0).max(10);
const decibels = z.number().min(-60).max(0);

/** The `mastering` section: a preset, and what is to be otherwise than it says. */
export const masteringSchema = z.strictObject({
  preset: z.enum(['acx-spec', 'ebu-r128', 'podcast', 'librivox', 'none']),
  level: z.union(
    [
      z.enum(['auto', 'keep']),
      z.strictObject({ rmsDb: decibels }),
      z.strictObject({ lufs: decibels }),
    ],
    'must be auto, keep, { rmsDb: -20 } or { lufs: -20 }, with a number from -60 to 0',
  ),
  peakDb: z.union(
    [z.enum(['auto', 'none']), z.number().min(-20).max(0)],
    'must be auto, none or a number from -20 to 0',
  ),
  roomToneDb: z.union(
    [z.enum(['auto', 'none']), z.number().min(-90).max(-50)],
    'must be auto, none or a number from -90 to -50',
  ),
  edges: z.union(
    [
      z.enum(['auto', 'keep']),
      z.strictObject({
        leadSeconds: seconds,
        tailSeconds: seconds,
        fadeSeconds: z.number().min(0).max(0.05),
      }),
    ],
    'must be auto, keep, or all of { leadSeconds, tailSeconds, fadeSeconds }',
  ),
});

/** The section as read. */
export type MasteringSettings = z.infer<typeof masteringSchema>;

/** What the section comes to: the preset's values where it says `auto`. */
export function masteringOf(settings: MasteringSettings): Mastering {
  const { preset } = settings;
  const { level, peakDb, roomToneDb, edges } = masteringPresets[preset];
  return {
    preset,
    ...given('level', settings.level === 'auto' ? level : targetLevel(settings.level)),
    ...given('peakDb', chosen(settings.peakDb, peakDb)),
    ...given('roomToneDb', chosen(settings.roomToneDb, roomToneDb)),
    ...given('edges', chosen(settings.edges, edges)),
  };
}

function targetLevel(level: Exclude<MasteringSettings['level'], 'auto'>): Mastering['level'] {
  if (level === 'keep') return undefined;
  return 'lufs' in level
    ? { measure: 'lufs', db: level.lufs }
    : { measure: 'rms', db: level.rmsDb };
}

function chosen<Value>(
  setting: Value | 'auto' | 'none' | 'keep',
  preset: Value | undefined,
): Value | undefined {
  if (setting === 'auto') return preset;
  return setting === 'none' || setting === 'keep' ? undefined : setting;
}

/** A member that is there only when it has a value. */
function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
