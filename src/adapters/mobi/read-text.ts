import { InputError } from '#src/domain/errors.ts';

import { HuffFault, huffUnpacker } from './huff-cdic.ts';
import type { MobiHeader } from './mobi-header.ts';
import { unpackPalmDoc } from './palm-doc.ts';
import { cutTrailingEntries } from './trailing-entries.ts';

const PLAIN = 1;
const PALM_DOC = 2;
const HUFF_CDIC = 17_480;
/** Thirty times a long novel with its markup; what a file claims of its own size counts for nothing. */
const LONGEST_TEXT = 48 * 2 ** 20;
const MOST_DICTIONARIES = 256;

/**
 * All text of a book, unpacked, with its markup.
 *
 * @throws InputError when records are missing, or unpack to nonsense or to more than a book has
 */
export function readText(
  header: MobiHeader,
  record: (index: number) => Buffer,
  fileName: string,
): Buffer {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const unpack = unpackerFor(header, record);
    for (let index = 1; index <= header.textRecords; index += 1) {
      const packed = record(index);
      if (packed.length === 0)
        throw new InputError(
          `${fileName} is cut off: it has ${index - 1} of its ${header.textRecords} pieces of text.`,
          'Download or copy it again.',
        );
      const piece = unpack(cutTrailingEntries(packed, header.trailing));
      pieces.push(piece);
      length += piece.length;
      if (length > LONGEST_TEXT)
        throw new HuffFault('its compressed text unpacks to far more than a book has');
    }
  } catch (error) {
    if (!(error instanceof HuffFault)) throw error;
    throw new InputError(
      `${fileName} is a damaged MOBI: ${error.message}.`,
      'Download or export it again.',
      { cause: error },
    );
  }
  return Buffer.concat(pieces, length);
}

function unpackerFor(
  { compression, firstHuff, huffCount }: MobiHeader,
  record: (index: number) => Buffer,
): (packed: Buffer) => Uint8Array {
  switch (compression) {
    case PLAIN:
      return (packed) => packed;
    case PALM_DOC:
      return unpackPalmDoc;
    case HUFF_CDIC: {
      const count = Math.min(huffCount, MOST_DICTIONARIES) - 1;
      const first = firstHuff ?? 0;
      const dictionaries = Array.from({ length: Math.max(count, 0) }, (_, at) =>
        record(first + 1 + at),
      );
      return huffUnpacker(record(first), dictionaries);
    }
    default:
      throw new HuffFault(`its text is packed in an unknown way (${compression})`);
  }
}
