/**
 * Turns the bytes of a text file into text: by its byte order mark, else by where its zero bytes
 * stand (UTF-16 without a mark), else as strict UTF-8, else by the encoding the file declares, else
 * as windows-1252, which takes any byte and holds all of ISO-8859-1's letters.
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
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(knownLabel(declared) ?? 'windows-1252').decode(bytes);
  }
}

/** Latin text in UTF-16 has a zero in every second byte; which one tells the byte order. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 8) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
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
