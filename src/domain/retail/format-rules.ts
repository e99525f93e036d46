import { codecName } from './codec-name.ts';
import type { MeasuredFile } from './measured-file.ts';
import { rangeRule } from './range-rule.ts';
import type { Rule, RuleName } from './rule.ts';

/** The file is of a form that is taken. */
export function formatRule(expected: string, isTaken: (codec: string) => boolean): Rule {
  return {
    name: 'format',
    scope: 'format',
    expected,
    judge: ({ codec }) => ({
      found: codecName(codec),
      passed: isTaken(codec),
      ...(isTaken(codec) ? {} : { nextStep: `Encode it anew from the master as ${expected}.` }),
    }),
  };
}

/** MP3 alone is taken. */
export const mp3Rule: Rule = formatRule('MP3', (codec) => codec === 'mp3');

/** Mean bit rate, in kbps: at least one, and at the most the other. */
export function bitRateRule(low: number, high?: number): Rule {
  const anew = (): string => `Encode it anew from the master at ${low} kbps.`;
  return rangeRule({
    name: 'bit-rate',
    scope: 'format',
    expected: high === low ? `${low} kbps` : `${low} kbps or more`,
    value: ({ bitrateKbps }) => Math.round(bitrateKbps),
    low,
    ...(high === undefined ? {} : { high }),
    unit: ' kbps',
    raise: anew,
    lower: anew,
  });
}

/** Every frame has the same bit rate. */
export const constantBitRateRule: Rule = yesRule({
  name: 'constant-bit-rate',
  expected: 'constant bit rate',
  not: 'variable bit rate',
  value: ({ isConstantBitrate }) => isConstantBitrate,
  nextStep: 'Encode it anew from the master at a constant bit rate (CBR).',
});

/** The file begins with an ID3v2 tag. */
export const id3Rule: Rule = yesRule({
  name: 'id3',
  expected: 'ID3v2 tag',
  not: 'no ID3v2 tag',
  value: ({ hasId3 }) => hasId3,
  nextStep: 'Write its title, artist and album as an ID3v2 tag.',
});

/** One channel alone. */
export const monoRule: Rule = {
  name: 'channels',
  scope: 'format',
  expected: 'mono',
  judge: ({ channels }) => ({
    found: channelsName(channels),
    passed: channels === 1,
    ...(channels === 1 ? {} : { nextStep: 'Encode it anew from the master as mono.' }),
  }),
};

/** One channel or two. */
export const monoOrStereoRule: Rule = {
  name: 'channels',
  scope: 'format',
  expected: 'mono or stereo',
  judge: ({ channels }) => ({
    found: channelsName(channels),
    passed: channels <= 2,
    ...(channels <= 2 ? {} : { nextStep: 'Mix it down to mono or stereo.' }),
  }),
};

/** Samples a second: exactly so many. */
export function sampleRateRule(hertz: number): Rule {
  return {
    name: 'sample-rate',
    scope: 'format',
    expected: hertzName(hertz),
    judge: ({ sampleRate }) => ({
      found: hertzName(sampleRate),
      passed: sampleRate === hertz,
      ...(sampleRate === hertz
        ? {}
        : { nextStep: `Encode it anew from the master at ${hertzName(hertz)}.` }),
    }),
  };
}

/** A number of channels for people. */
export function channelsName(channels: number): string {
  return ['mono', 'stereo'][channels - 1] ?? `${channels} channels`;
}

/** A sample rate for people: `44.1 kHz`. */
export function hertzName(hertz: number): string {
  return `${hertz / 1000} kHz`;
}

function yesRule(order: {
  readonly name: RuleName;
  readonly expected: string;
  readonly not: string;
  readonly value: (file: MeasuredFile) => boolean | undefined;
  readonly nextStep: string;
}): Rule {
  const { name, expected, not, value, nextStep } = order;
  return {
    name,
    scope: 'format',
    expected,
    judge(file) {
      const is = value(file);
      if (is === undefined) return { found: 'not measured' };
      return is ? { found: expected, passed: true } : { found: not, passed: false, nextStep };
    },
  };
}
