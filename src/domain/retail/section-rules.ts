import { rangeRule } from './range-rule.ts';
import type { Rule } from './rule.ts';

/** Room tone before the first sound, in seconds. */
export function headRule(low: number, high: number): Rule {
  return rangeRule({
    name: 'head',
    scope: 'section',
    expected: `${low} to ${high} s of room tone before the first sound`,
    value: ({ headSeconds }) => headSeconds,
    low,
    high,
    unit: ' s',
    raise: (by) => `Add ${by} of room tone at its beginning.`,
    lower: (by) => `Cut ${by} of silence from its beginning.`,
  });
}

/** Room tone after the last sound, in seconds. */
export function tailRule(low: number, high: number): Rule {
  return rangeRule({
    name: 'tail',
    scope: 'section',
    expected: `${low} to ${high} s of room tone after the last sound`,
    value: ({ tailSeconds }) => tailSeconds,
    low,
    high,
    unit: ' s',
    raise: (by) => `Add ${by} of room tone at its end.`,
    lower: (by) => `Cut ${by} of silence from its end.`,
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
