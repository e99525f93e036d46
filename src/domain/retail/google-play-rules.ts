import { codecName, isUncompressed } from './codec-name.ts';
import { channelsName, formatRule, hertzName, monoOrStereoRule } from './format-rules.ts';
import type { MeasuredFile } from './measured-file.ts';
import type { Rule, Verdict } from './rule.ts';

/** Kilobits a second that compressed sound has at the least, mono and stereo. */
const leastKbps = { mono: 128, stereo: 256 };
/** Samples a second that lossless sound has at the least. */
const leastHertz = 44_100;
const bits = 16;

/**
 * What Google's "Audiobook file formats" (Google Books partners' help) say of each file: MP3 of 128
 * kbps or more (stereo: 256), AAC of more than 128 kbps (stereo: 256 or more), or FLAC or WAV of 16
 * bits and 44.1 kHz or more. A constant bit rate is preferred, not demanded; no level is.
 */
export const googlePlayFileRules: readonly Rule[] = [
  formatRule(
    'MP3, AAC, FLAC or WAV',
    (codec) => ['mp3', 'aac', 'flac'].includes(codec) || isUncompressed(codec),
  ),
  {
    name: 'bit-rate',
    scope: 'format',
    expected: `MP3 of ${leastKbps.mono} kbps or more, AAC of more; stereo ${leastKbps.stereo} or more`,
    judge: judgeBitRate,
  },
  {
    name: 'bit-depth',
    scope: 'format',
    expected: `FLAC and WAV of ${bits} bits`,
    judge: ({ codec, bitsPerSample }) => {
      if (!isLossless(codec)) return notAsked(codec);
      if (bitsPerSample === undefined) return { found: 'not measured' };
      return {
        found: `${bitsPerSample} bits`,
        passed: bitsPerSample === bits,
        nextStep: `Make it anew from the master with ${bits} bits a sample.`,
      };
    },
  },
  {
    name: 'sample-rate',
    scope: 'format',
    expected: `FLAC and WAV of ${hertzName(leastHertz)} or more`,
    judge: ({ codec, sampleRate }) =>
      isLossless(codec)
        ? {
            found: hertzName(sampleRate),
            passed: sampleRate >= leastHertz,
            nextStep: `Hand in the MP3, or make it anew at ${hertzName(leastHertz)}.`,
          }
        : notAsked(codec),
  },
  monoOrStereoRule,
];

function judgeBitRate({ codec, channels, bitrateKbps }: MeasuredFile): Verdict {
  if (codec !== 'mp3' && codec !== 'aac') return notAsked(codec);
  const least = channels === 1 ? leastKbps.mono : leastKbps.stereo;
  const kbps = Math.round(bitrateKbps);
  const found = `${codecName(codec)}, ${channelsName(channels)}, ${kbps} kbps`;
  const isMore = codec === 'aac' && channels === 1;
  return {
    found,
    passed: isMore ? kbps > least : kbps >= least,
    nextStep: `Encode it anew from the master at ${isMore ? 'more than ' : ''}${least} kbps.`,
  };
}

function isLossless(codec: string): boolean {
  return codec === 'flac' || isUncompressed(codec);
}

function notAsked(codec: string): Verdict {
  return { found: `not asked of ${codecName(codec)}`, passed: true };
}
