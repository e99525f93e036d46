import type { MeasuredFile } from './measured-file.ts';
import { rangeRule } from './range-rule.ts';
import type { Rule } from './rule.ts';

/** Room tone before the first sound, in seconds. */
export function headRule(low: number, high: number): Rule {
  const end = { name: 'head', where: 'before the first sound', called: 'beginning' } as const;
  return roomToneRule(end, { low, high, value: ({ headSeconds }) => headSeconds });
}

/** Room tone after the last sound, in seconds. */
export function tailRule(low: number, high: number): Rule {
  const end = { name: 'tail', where: 'after the last sound', called: 'end' } as const;
  return roomToneRule(end, { low, high, value: ({ tailSeconds }) => tailSeconds });
}

/** Room tone at one end of a file. */
function roomToneRule(
  end: { readonly name: 'head' | 'tail'; readonly where: string; readonly called: string },
  range: { readonly low: number; readonly high: number; value(file: MeasuredFile): number },
): Rule {
  const { name, where, called } = end;
  return rangeRule({
    ...range,
    name,
    scope: 'section',
    expected: `${range.low} to ${range.high} s of room tone ${where}`,
    unit: ' s',
    raise: (by) => `Add ${by} of room tone at its ${called}.`,
    lower: (by) => `Cut ${by} of silence from its ${called}.`,
  });
}

/** The longest that a file may be, in minutes. */
export function lengthRule(mostMinutes: number): Rule {
  return rangeRule({
    name: 'length',
    scope: 'section',
    expected: `${mostMinutes} minutes at the most`,
    value: ({ seconds }) => seconds / 60,
    high: mostMinutes,
    unit: ' min',
    lower: (by) => `Divide it at a pause into several files: it is ${by} too long.`,
  });
}

/** Length of the excerpt for shop windows, in minutes. */
export function sampleLengthRule(low: number, high: number): Rule {
  return rangeRule({
    name: 'sample-length',
    scope: 'sample',
    expected: `a retail sample of ${low} to ${high} minutes`,
    value: ({ seconds }) => seconds / 60,
    low,
    high,
    unit: ' min',
    raise: (by) => `Make the sample longer by ${by}.`,
    lower: (by) => `Make the sample shorter by ${by}.`,
  });
}
