import {
  bitRateRule,
  constantBitRateRule,
  id3Rule,
  monoRule,
  mp3Rule,
  sampleRateRule,
} from './format-rules.ts';
import { loudnessRule } from './level-rules.ts';
import type { Rule } from './rule.ts';

/**
 * What LibriVox's "Tech Specs" say of each file: MP3 of 128 kbps at a constant bit rate, 44.1 kHz,
 * mono, with an ID3v2 tag, and a volume of around 89 dB, which they translate into -21 to -16 LUFS.
 */
export const librivoxFileRules: readonly Rule[] = [
  mp3Rule,
  bitRateRule(128, 128),
  constantBitRateRule,
  sampleRateRule(44_100),
  monoRule,
  id3Rule,
  loudnessRule(-21, -16),
];
