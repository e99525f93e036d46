import { guessEncoding } from './guess-encoding.ts';
import { mendUtf8 } from './mend-utf8.ts';

/**
 * Turns the bytes of a text file into text: by its byte order mark, else by where its zero bytes
 * stand (UTF-16 and UTF-32 without a mark), else as UTF-8, else by the encoding the file declares,
 * else by the one its letters speak for, else as windows-1252, which takes any byte and holds all of
 * ISO-8859-1's letters.
 *
 * @param declared the encoding named inside the file, such as `iso-8859-2`; unknown names are ignored
 * @returns the text without byte order mark and with `\n` line ends
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  return decode(bytes, declared)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array, declared: string | undefined): string {
  const wide = wideLabel(bytes);
  if (wide === 'utf-32le' || wide === 'utf-32be') return decodeUtf32(bytes, wide === 'utf-32le');
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (hasJapaneseEscapes(bytes)) return new TextDecoder('iso-2022-jp').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const mended = mendUtf8(bytes);
    if (mended !== undefined) return mended;
    const label = knownLabel(declared) ?? guessEncoding(bytes) ?? 'windows-1252';
    return new TextDecoder(label).decode(bytes);
  }
}

type WideLabel = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Latin text in UTF-16 has a zero in every second byte, in UTF-32 three of four; where tells the order. */
function wideLabel(bytes: Uint8Array): WideLabel | undefined {
  const [one = 0, two = 0, three = 1, four = 1] = bytes;
  const isWide = bytes.length % 4 === 0;
  if (isWide && one === 0xff && two === 0xfe && three === 0 && four === 0) return 'utf-32le';
  if (isWide && one === 0 && two === 0 && three === 0xfe && four === 0xff) return 'utf-32be';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4]! += 1;
  });
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const most = sample.length / 5;
  if (Math.min(second, third, fourth) > most && first < most / 2) return 'utf-32le';
  if (Math.min(first, second, third) > most && fourth < most / 2) return 'utf-32be';
  const even = first + third;
  const odd = second + fourth;
  if (Math.max(even, odd) >= sample.length / 8) return odd > even ? 'utf-16le' : 'utf-16be';
  return even + odd === 0 ? undefined : wideBySpaces(bytes.subarray(0, 4096));
}

/** Of other alphabets only spaces and line ends have a zero byte; two of three or more must be theirs. */
function wideBySpaces(sample: Uint8Array): WideLabel | undefined {
  let spacesBig = 0;
  let spacesLittle = 0;
  let zeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = sample.subarray(at, at + 2);
    if (first === 0 || second === 0) zeros += 1;
    if (first === 0 && (second === 0x20 || second === 0x0a)) spacesBig += 1;
    if (second === 0 && (first === 0x20 || first === 0x0a)) spacesLittle += 1;
  }
  const most = Math.max(spacesBig, spacesLittle);
  if (most < sample.length / 100 || most < (zeros * 2) / 3) return undefined;
  return spacesLittle > spacesBig ? 'utf-16le' : 'utf-16be';
}

/** `TextDecoder` has no UTF-32. */
function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    pieces.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');
  }
  return pieces.join('');
}

/** ISO-2022-JP is ASCII to the eye of any other decoder. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  return start.includes('\u001B$B') && start.includes('\u001B(');
}

function knownLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? undefined : encoding;
  } catch {
    return undefined;
  }
}
