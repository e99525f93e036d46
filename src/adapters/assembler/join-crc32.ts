/** The polynomial of CRC-32 (ISO 3309), its highest power in the lowest bit. */
const polynomial = 0xedb8_8320;
/** The polynomial 1. */
const one = 0x8000_0000;

/** What a CRC is multiplied by when 1, 2, 4, 8 … bytes of zero follow: squares of x^8. */
const shifts: readonly number[] = Array.from({ length: 52 }).reduce<number[]>(
  (known) => [...known, known.length === 0 ? one >>> 8 : multiply(known.at(-1)!, known.at(-1)!)],
  [],
);

/**
 * The CRC-32 of two stretches of bytes together, from that of each: so bytes that go from one file to
 * another unchanged are summed once for both.
 *
 * @param bytes length of the second stretch
 */
export function joinCrc32(first: number, second: number, bytes: number): number {
  let shifted = first;
  for (let rest = bytes, power = 0; rest > 0; rest = Math.floor(rest / 2), power++)
    if (rest % 2 === 1) shifted = multiply(shifted, shifts[power]!);
  return (shifted ^ second) >>> 0;
}

/** The product of two polynomials whose factors are 0 or 1, modulo that of CRC-32. */
function multiply(left: number, right: number): number {
  let product = 0;
  let factor = right;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((left & bit) !== 0) product ^= factor;
    factor = (factor & 1) === 0 ? factor >>> 1 : (factor >>> 1) ^ polynomial;
  }
  return product >>> 0;
}
