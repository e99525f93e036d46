/** A phrase of the dictionary; packed ones are unpacked when first used. */
interface Phrase {
  bytes: Uint8Array;
  isPacked: boolean;
}

interface Codes {
  /** For each first byte: length of the code, whether that is final, and the highest code of its length. */
  readonly short: readonly { length: number; isFinal: boolean; highest: number }[];
  /** For each length of a code, the lowest and the highest, shifted to 32 bits. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** Records of text have 4,096 bytes unpacked. */
const LONGEST_RECORD = 64 * 1024;
/** All phrases together, unpacked, have some hundred kilobytes in a book. */
const LONGEST_DICTIONARY = 16 * 2 ** 20;
const DEEPEST_PHRASE = 32;
/** A code stands for a byte or more, unless somebody wants to keep us busy. */
const MOST_CODES = 50_000_000;

/** What is wrong with a packed book, in words that go after its name. */
export class HuffFault extends Error {}

/**
 * Makes the function that unpacks records of the HUFF/CDIC compression, which writes phrases of a
 * dictionary as codes of 1 to 32 bits. Phrases may themselves be packed.
 *
 * @param huff the record with the codes
 * @param cdics the records with the phrases
 * @throws HuffFault here when the tables make no sense, from the function when a record does not
 */
export function huffUnpacker(huff: Buffer, cdics: readonly Buffer[]): (packed: Buffer) => Buffer {
  const codes = readCodes(huff);
  const phrases = cdics.reduce(readPhrases, [] as Phrase[]);
  let dictionaryBytes = 0;
  let codesRead = 0;

  function phraseBytes(phrase: Phrase | undefined, depth: number): Uint8Array {
    if (phrase === undefined || depth > DEEPEST_PHRASE)
      throw new HuffFault('its compressed text leads nowhere');
    if (!phrase.isPacked) return phrase.bytes;
    phrase.bytes = unpack(phrase.bytes, depth + 1);
    phrase.isPacked = false;
    dictionaryBytes += phrase.bytes.length;
    if (dictionaryBytes > LONGEST_DICTIONARY) throw tooLong();
    return phrase.bytes;
  }

  function unpack(packed: Uint8Array, depth: number): Buffer {
    const pieces: Uint8Array[] = [];
    const bits = packed.length * 8;
    let length = 0;
    for (let at = 0; at < bits;) {
      const { index, codeLength } = readCode(codes, bitsAt(packed, at));
      at += codeLength;
      codesRead += 1;
      if (at > bits) break;
      const bytes = phraseBytes(phrases[index], depth);
      pieces.push(bytes);
      length += bytes.length;
      if (length > LONGEST_RECORD || codesRead > MOST_CODES) throw tooLong();
    }
    return Buffer.concat(pieces, length);
  }

  return (packed) => unpack(packed, 0);
}

function readCodes(huff: Buffer): Codes {
  const [shortStart, longStart] = [8, 12].map((at) =>
    huff.length >= 24 && huff.toString('latin1', 0, 4) === 'HUFF' ? huff.readUInt32BE(at) : -1,
  ) as [number, number];
  if (shortStart < 0 || shortStart + 1024 > huff.length || longStart + 256 > huff.length)
    throw new HuffFault('the table of its compression is missing');
  const short = Array.from({ length: 256 }, (_, byte) => {
    const value = huff.readUInt32BE(shortStart + byte * 4);
    const length = value & 0x1f;
    return { length, isFinal: (value & 0x80) !== 0, highest: topOf(value >>> 8, length) };
  });
  const lowest = [0];
  const highest = [0];
  for (let length = 1; length <= 32; length += 1) {
    const at = longStart + (length - 1) * 8;
    lowest.push(huff.readUInt32BE(at) * 2 ** (32 - length));
    highest.push(topOf(huff.readUInt32BE(at + 4), length));
  }
  return { short, lowest, highest };
}

/** The highest 32 bits that begin with a code. */
function topOf(code: number, length: number): number {
  return (code + 1) * 2 ** (32 - length) - 1;
}

function readPhrases(phrases: Phrase[], cdic: Buffer): Phrase[] {
  if (cdic.length < 16 || cdic.toString('latin1', 0, 4) !== 'CDIC')
    throw new HuffFault('the dictionary of its compression is missing');
  const total = cdic.readUInt32BE(8);
  const most = 2 ** Math.min(cdic.readUInt32BE(12), 16);
  const count = Math.min(most, total - phrases.length, (cdic.length - 16) >> 1);
  for (let entry = 0; entry < count; entry += 1) {
    const at = 16 + cdic.readUInt16BE(16 + entry * 2);
    const size = at + 2 <= cdic.length ? cdic.readUInt16BE(at) : 0;
    const bytes = cdic.subarray(at + 2, at + 2 + (size & 0x7f_ff));
    phrases.push({ bytes, isPacked: (size & 0x80_00) === 0 });
  }
  return phrases;
}

function readCode(codes: Codes, bits: number): { index: number; codeLength: number } {
  const { length, isFinal, highest } = codes.short[bits >>> 24]!;
  let codeLength = length;
  if (!isFinal)
    while (codeLength > 0 && codeLength <= 32 && bits < codes.lowest[codeLength]!) codeLength += 1;
  if (codeLength === 0 || codeLength > 32) throw new HuffFault('its compressed text is garbled');
  const top = isFinal ? highest : codes.highest[codeLength]!;
  return { index: Math.floor((top - bits) / 2 ** (32 - codeLength)), codeLength };
}

/** The 32 bits that begin at a bit; zeros after the end. */
function bitsAt(bytes: Uint8Array, at: number): number {
  const first = at >> 3;
  const shift = at & 7;
  let bits = 0;
  for (let byte = first; byte < first + 4; byte += 1) bits = (bits << 8) | (bytes[byte] ?? 0);
  const next = bytes[first + 4] ?? 0;
  return (shift === 0 ? bits : (bits << shift) | (next >> (8 - shift))) >>> 0;
}

function tooLong(): HuffFault {
  return new HuffFault('its compressed text unpacks to far more than a book has');
}
