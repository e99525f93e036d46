import { decodeBytes } from './decode-bytes.ts';
import type { MobiHeader } from './mobi-header.ts';
import type { MobiContentsLine } from './mobi-part.ts';
import { readIndex } from './read-index.ts';

/** Tags of the index of contents. */
const POSITION = 1;
const LABEL = 3;
const DEPTH = 4;
const FRAGMENT_PLACE = 6;

/**
 * Reads the table of contents that a MOBI keeps for the device's menu.
 *
 * @param place where links of KF8 lead, which name a fragment
 */
export function readContents(
  { contentsIndex, codePage }: MobiHeader,
  record: (index: number) => Buffer,
  place: (fragment: number, offset: number) => number | undefined,
): readonly MobiContentsLine[] {
  if (contentsIndex === undefined) return [];
  const { entries, texts } = readIndex(contentsIndex, record);
  return entries.flatMap(({ values }) => {
    const label = texts.get(values.get(LABEL)?.[0] ?? -1);
    const [fragment, offset = 0] = values.get(FRAGMENT_PLACE) ?? [];
    const position = fragment === undefined ? values.get(POSITION)?.[0] : place(fragment, offset);
    const title = decodeBytes(label ?? Buffer.alloc(0), codePage)
      .replaceAll(/\s+/g, ' ')
      .trim();
    return position === undefined || Number.isNaN(position) || title === ''
      ? []
      : [{ title, position, level: 1 + (values.get(DEPTH)?.[0] ?? 0) }];
  });
}
