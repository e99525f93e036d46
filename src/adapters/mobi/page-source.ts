import { decodeBytes } from './decode-bytes.ts';

const FILE_POSITION = /(<a\b[^<>]{0,500}?\s)filepos\s{0,9}=\s{0,9}["']?0{0,20}(\d{1,15})["']?/gi;
const KINDLE_POSITION =
  /(href\s{0,9}=\s{0,9}["'])kindle:pos:fid:([0-9a-v]{1,8}):off:([0-9a-v]{1,12})/gi;

/** KF8 has lost the prefix of `epub:type`. */
const LOST_PREFIX =
  /(<(?:section|aside|article|nav|div|p|ol|li|a|span|body|header|h[1-6])\b[^<>]{0,500}?\s)type(?=\s{0,9}=\s{0,9}["'][a-z][a-z-]{2})/gi;

/**
 * The markup of a page of a MOBI, its links written as those of a web page: `#` and the place in the
 * book's text that they lead to.
 *
 * @param place where links of KF8 lead, which name a fragment
 */
export function pageSource(
  bytes: Buffer,
  codePage: number | undefined,
  place: (fragment: number, offset: number) => number | undefined,
): string {
  return decodeBytes(bytes, codePage)
    .replaceAll(LOST_PREFIX, '$1epub:type')
    .replaceAll(
      FILE_POSITION,
      (_, before: string, position: string) => `${before}href="#${position}"`,
    )
    .replaceAll(
      KINDLE_POSITION,
      (_, before: string, fragment: string, offset: string) =>
        `${before}#${place(Number.parseInt(fragment, 32), Number.parseInt(offset, 32)) ?? ''}`,
    );
}
