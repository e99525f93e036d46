import {
  bitRateRule,
  constantBitRateRule,
  monoOrStereoRule,
  mp3Rule,
  sampleRateRule,
} from './format-rules.ts';
import { noiseFloorRule, peakRule, rmsRule } from './level-rules.ts';
import type { Rule } from './rule.ts';
import { headRule, lengthRule, sampleLengthRule, tailRule } from './section-rules.ts';

/**
 * What ACX's "Audio Submission Requirements" say of each file: RMS between -23 and -18 dB, peaks of
 * -3 dB at the most, a noise floor of -60 dB RMS at the most; MP3 of 192 kbps or more at a constant
 * bit rate and 44.1 kHz; 0.5 to 1 s of room tone at its head and 1 to 5 s at its tail; 120 minutes at
 * the most; a retail sample of 1 to 5 minutes.
 */
export const acxFileRules: readonly Rule[] = [
  mp3Rule,
  bitRateRule(192),
  constantBitRateRule,
  sampleRateRule(44_100),
  monoOrStereoRule,
  rmsRule(-23, -18),
  peakRule(-3),
  noiseFloorRule(-60),
  headRule(0.5, 1),
  tailRule(1, 5),
  lengthRule(120),
  sampleLengthRule(1, 5),
];
