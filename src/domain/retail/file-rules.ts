import { acxFileRules } from './acx-rules.ts';
import { googlePlayFileRules } from './google-play-rules.ts';
import { loudnessRule, truePeakRule } from './level-rules.ts';
import { librivoxFileRules } from './librivox-rules.ts';
import { markRules } from './mark-rules.ts';
import type { RetailSpec } from './retail-spec.ts';
import type { Rule } from './rule.ts';

/**
 * What each file has to satisfy, by specification. `ebu-r128`: EBU Recommendation R 128, programme
 * loudness -23 LUFS with 0.5 LU either way, true peak -1 dBTP. `podcast`: Apple's audio requirements
 * for podcasts, -16 LUFS with 1 dB either way, true peak -1 dBTP.
 */
export const fileRules: Readonly<Record<RetailSpec, readonly Rule[]>> = {
  'acx-spec': [...acxFileRules, ...markRules],
  'ebu-r128': [loudnessRule(-23.5, -22.5), truePeakRule(-1), ...markRules],
  podcast: [loudnessRule(-17, -15), truePeakRule(-1), ...markRules],
  librivox: [...librivoxFileRules, ...markRules],
  'google-play': [...googlePlayFileRules, ...markRules],
  none: [],
};
