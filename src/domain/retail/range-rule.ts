import type { MeasuredFile } from './measured-file.ts';
import type { Rule, RuleName, RuleScope } from './rule.ts';

/** A rule about a number: not below one limit, not above the other; the limits themselves are right. */
export interface RangeOrder {
  readonly name: RuleName;
  readonly scope: RuleScope;
  readonly expected: string;
  /** Absent: not measured. */
  readonly value: (file: MeasuredFile) => number | undefined;
  readonly low?: number;
  readonly high?: number;
  /** The unit as it stands behind the number, such as ` dB`. */
  readonly unit: string;
  /** What to do where the value is too low, and by how much it is, with its unit. */
  readonly raise?: (by: string) => string;
  /** What to do where the value is too high, and by how much it is, with its unit. */
  readonly lower?: (by: string) => string;
}

/** Makes a rule about a number. */
export function rangeRule(order: RangeOrder): Rule {
  const { name, scope, expected, unit, low = -Infinity, high = Infinity } = order;
  const isWithin = (value: number): boolean => value >= low && value <= high;
  return {
    name,
    scope,
    expected,
    judge(file) {
      const value = order.value(file);
      if (value === undefined) return { found: 'not measured' };
      const found = `${shown(value, isWithin)}${unit}`;
      if (isWithin(value)) return { found, passed: true };
      const advise = value < low ? order.raise : order.lower;
      const by = Math.max(0.1, value < low ? low - value : value - high);
      // Rounded up: whoever does what is said is then within.
      const nextStep = advise?.(`${Math.ceil(by * 10 - 1e-9) / 10}${unit}`);
      return { found, passed: false, ...(nextStep === undefined ? {} : { nextStep }) };
    },
  };
}

/** A number with as many digits as it takes to see on which side of the limit it is. */
function shown(value: number, isWithin: (value: number) => boolean): string {
  for (const digits of [1, 2, 3]) {
    const text = value.toFixed(digits);
    if (isWithin(Number(text)) === isWithin(value)) return trimmed(text);
  }
  return String(value);
}

function trimmed(text: string): string {
  return text.replace(/\.0+$/, '').replace(/^-0$/, '0');
}
