import { type NumberSpeaker, largestSaid } from './number-speaker.ts';

/** A whole number, as one and digit by digit. */
export function sayWhole(digits: string, speaker: NumberSpeaker): readonly string[] {
  const value = Number(digits);
  const isSaid = value <= largestSaid && !/^0\d/.test(digits);
  return [...(isSaid ? speaker.cardinals(value) : []), ...sayDigits(digits, speaker)];
}

/** One by one, each digit in the same of its ways. */
export function sayDigits(digits: string, { digits: names }: NumberSpeaker): string[] {
  if (digits.length < 2) return (names[Number(digits)] ?? []).slice();
  const most = Math.max(...names.map((ways) => ways.length));
  return Array.from({ length: most }, (_, way) =>
    Array.from(digits, (digit) => {
      const ways = names[Number(digit)] ?? [];
      return ways[Math.min(way, ways.length - 1)] ?? '';
    }).join(' '),
  );
}

/** A number with decimals, its whole part in each of these ways. */
export function sayDecimal(
  wholes: readonly string[],
  parts: string,
  speaker: NumberSpeaker,
): readonly string[] {
  const after = [
    ...sayDigits(parts, speaker),
    ...(parts.startsWith('0') ? [] : speaker.cardinals(Number(parts))),
  ];
  return wholes.flatMap((said) =>
    speaker.point.flatMap((point) => after.map((part) => `${said} ${point} ${part}`)),
  );
}
