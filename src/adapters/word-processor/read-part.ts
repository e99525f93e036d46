import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { InputError } from '#src/domain/errors.ts';

/** The text of twenty long novels, with a word processor's usual markup. */
const PART_LIMIT_BYTES = 48 * 2 ** 20;

/**
 * Reads a part of a document that holds text or settings.
 *
 * @throws InputError when it is larger than any book's, or damaged
 */
export async function readPart(
  archive: Archive,
  part: string,
  fileName: string,
): Promise<Uint8Array | undefined> {
  const size = archive.sizeOf(part);
  if (size > PART_LIMIT_BYTES)
    throw new InputError(
      `${fileName} claims to hold ${Math.ceil(size / 2 ** 20)} MiB of text, far more than a book has.`,
      'Do not trust this file; ask where it came from.',
    );
  return archive.read(part);
}
