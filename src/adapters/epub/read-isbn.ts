import type { MetadataEntry } from './collect-metadata.ts';

/**
 * The ISBN that an identifier is, without hyphens: `urn:isbn:978-3-16-148410-0`, or the bare 13
 * digits if their check digit is right. Ten digits have to be called an ISBN.
 */
export function readIsbn({ text, attributes }: MetadataEntry): string | undefined {
  const digits = /^(?:urn:)?(?:e?isbn(?:-1[03])?[:\s]*)?\s*([\d\s-]{9,20}[\dXx])$/i
    .exec(text)?.[1]
    ?.replaceAll(/[\s-]/g, '')
    .toUpperCase();
  if (digits === undefined) return undefined;
  const isNamed = /isbn/i.test(text) || /isbn/i.test(attributes['opf:scheme'] ?? '');
  if (/^97[89]\d{10}$/.test(digits)) return isNamed || isEan(digits) ? digits : undefined;
  return isNamed && /^\d{9}[\dX]$/.test(digits) ? digits : undefined;
}

function isEan(digits: string): boolean {
  const sum = Array.from(digits, (digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 3)).reduce(
    (total, each) => total + each,
    0,
  );
  return sum % 10 === 0;
}
