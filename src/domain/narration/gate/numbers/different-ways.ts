/** More ways to say one figure only cost time. */
export const mostWays = 400;

/** Ways to say something, words parted by one space, each but once and not too many. */
export function differentWays(ways: readonly string[]): readonly string[] {
  const clean = ways.map((way) => way.trim().replaceAll(/\s+/g, ' ')).filter((way) => way !== '');
  return [...new Set(clean)].slice(0, mostWays);
}
