import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { InputError } from '#src/domain/errors.ts';

/** A file of records, as Palm computers kept them; MOBI and AZW3 are ones. */
export interface PalmDatabase {
  /** Type and creator, such as `BOOKMOBI`. */
  readonly type: string;
  /** The name it was given on the device, at most 31 letters. */
  readonly name: string;
  readonly count: number;
  /** The bytes of a record; none when there is no such record. */
  record(index: number): Buffer;
}

const HEADER_BYTES = 78;
const ENTRY_BYTES = 8;
const BOOK_TYPES = new Set(['BOOKMOBI', 'TEXtREAd']);
/** What other Kindle files begin with, and why they are not read. */
const OTHER_KINDLE: readonly (readonly [start: string, problem: string, nextStep: string])[] = [
  [
    'TPZ',
    'is a Kindle book in the Topaz format, which holds pictures of words and no text',
    'Get the book as EPUB, AZW3 or MOBI.',
  ],
  [
    '\u00EADRMION\u00EE',
    'is protected by DRM (Amazon Kindle, KFX), so its text cannot be read',
    'Ask the publisher or the shop for a copy without DRM.',
  ],
  [
    'CONT',
    'is a Kindle book in the KFX format, which Lectern does not read',
    'Get the book as EPUB, AZW3 or MOBI.',
  ],
];

/**
 * Opens the bytes of a MOBI file as a database of records.
 *
 * @throws InputError when they are something else, or records are missing
 */
export function openPalmDatabase(bytes: Uint8Array, fileName: string): PalmDatabase {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseOthers(file, fileName);
  const count = file.readUInt16BE(76);
  const end = HEADER_BYTES + count * ENTRY_BYTES;
  const starts: number[] = [];
  for (let at = HEADER_BYTES; at < end && at + 4 <= file.length; at += ENTRY_BYTES)
    starts.push(file.readUInt32BE(at));
  const isCut = starts.length < count || starts.some((start) => start > file.length);
  if (count === 0 || isCut)
    throw new InputError(
      `${fileName} is cut off: ${count === 0 ? 'there is nothing in it' : 'its last parts are missing'}.`,
      'Download or copy it again.',
    );
  if (starts[0]! < end || starts.some((start, at) => start < (starts[at - 1] ?? 0)))
    throw new InputError(
      `${fileName} is a damaged MOBI: the list of its parts makes no sense.`,
      'Download or export it again.',
    );
  return {
    type: file.toString('latin1', 60, 68),
    name: file.toString('latin1', 0, 31).replace(/\0.*$/su, ''),
    count,
    record: (index) =>
      file.subarray(starts[index] ?? file.length, starts[index + 1] ?? file.length),
  };
}

function refuseOthers(file: Buffer, fileName: string): void {
  const type = file.toString('latin1', 60, 68);
  if (file.length > HEADER_BYTES && BOOK_TYPES.has(type)) return;
  const start = file.toString('latin1', 0, 16);
  const kindle = OTHER_KINDLE.find(([signature]) => start.startsWith(signature));
  if (kindle !== undefined) throw new InputError(`${fileName} ${kindle[1]}.`, kindle[2]);
  if (file.length === 0)
    throw new InputError(`${fileName} is empty.`, 'Download or export it again.');
  // A Palm database's name ends with a zero.
  const isPalm = file.length > HEADER_BYTES && file[31] === 0 && /^\w{8}$/.test(type);
  const found = recogniseFormat(file) ?? (isPalm ? `a Palm file (${type})` : 'something else');
  throw new InputError(
    `${fileName} is not a MOBI: it is ${found}.`,
    'Give the file the ending of what it is, or export the manuscript again.',
  );
}
