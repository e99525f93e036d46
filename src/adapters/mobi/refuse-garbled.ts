import { InputError } from '#src/domain/errors.ts';

import { decodeBytes } from './decode-bytes.ts';

const SAMPLE_BYTES = 50_000;
/** Of fewer characters nothing can be said. */
const FEWEST_VISIBLE = 100;
/** Nine of ten visible characters of a book are letters or digits, of random bytes every second one. */
const FEWEST_LETTERS = 0.6;

/**
 * Refuses text that is no writing in any language, by the share of its letters: what is left where a
 * book is damaged, or locked without its header saying so.
 *
 * @param text the book's text with its markup, unpacked
 * @throws InputError saying so
 */
export function refuseGarbled(text: Buffer, codePage: number | undefined, fileName: string): void {
  const sample = decodeBytes(text.subarray(0, SAMPLE_BYTES), codePage)
    .replaceAll(/<[^<>]{0,2000}>/g, ' ')
    .replaceAll('\0', '');
  const visible = sample.match(/\S/gu)?.length ?? 0;
  const letters = sample.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (visible < FEWEST_VISIBLE || letters >= visible * FEWEST_LETTERS) return;
  throw new InputError(
    `${fileName} holds text that cannot be read: it is damaged, or locked in a way that Lectern does not know.`,
    'Download or copy it again, or ask the publisher or the shop for a copy without DRM.',
  );
}
