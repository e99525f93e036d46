import { rangeRule } from './range-rule.ts';
import type { Rule } from './rule.ts';

/** RMS level of the whole file, in dB of full scale. */
export function rmsRule(low: number, high: number): Rule {
  return rangeRule({
    name: 'rms',
    scope: 'level',
    expected: `${low} to ${high} dB RMS`,
    value: ({ rmsDb }) => rmsDb,
    low,
    high,
    unit: ' dB',
    raise: (by) => `Raise its level by ${by} or a little more, and limit its peaks.`,
    lower: (by) => `Lower its level by ${by} or a little more.`,
  });
}

/** Largest sample, in dB of full scale. */
export function peakRule(high: number): Rule {
  return rangeRule({
    name: 'peak',
    scope: 'level',
    expected: `peak of ${high} dB at the most`,
    value: ({ peakDb }) => peakDb,
    high,
    unit: ' dB',
    lower: (by) => `Limit its peaks: they are ${by} too high.`,
  });
}

/**
 * Largest value between samples, in dBTP. It is never below the largest sample, so that one which is
 * too high tells even where the true peak was not measured.
 */
export function truePeakRule(high: number): Rule {
  return rangeRule({
    name: 'true-peak',
    scope: 'level',
    expected: `true peak of ${high} dBTP at the most`,
    value: ({ truePeakDb, peakDb }) => truePeakDb ?? (peakDb > high ? peakDb : undefined),
    high,
    unit: ' dBTP',
    lower: (by) => `Limit its true peaks: they are ${by} too high.`,
  });
}

/** Integrated loudness, in LUFS. */
export function loudnessRule(low: number, high: number): Rule {
  return rangeRule({
    name: 'lufs',
    scope: 'level',
    expected: `${low} to ${high} LUFS`,
    value: ({ lufs }) => lufs,
    low,
    high,
    unit: ' LUFS',
    raise: (by) => `Raise its level by ${by.replace('LUFS', 'dB')} or a little more.`,
    lower: (by) => `Lower its level by ${by.replace('LUFS', 'dB')} or a little more.`,
  });
}

/** RMS level of the quietest half second, in dB of full scale. */
export function noiseFloorRule(high: number): Rule {
  return rangeRule({
    name: 'noise-floor',
    scope: 'level',
    expected: `noise floor of ${high} dB RMS at the most`,
    value: ({ noiseFloorDb }) => noiseFloorDb,
    high,
    unit: ' dB',
    lower: (by) =>
      `Reduce its noise by ${by} or more, or leave half a second of quiet room tone in it.`,
  });
}
