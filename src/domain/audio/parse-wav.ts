/** What a WAV file holds. */
export interface ParsedWav {
  /** 1 for integer PCM, 3 for floating point. */
  readonly formatTag: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bitsPerSample: number;
  /** The bytes of the `data` chunk: a view, not a copy. */
  readonly data: Uint8Array;
}

/** Sizes from which on a `data` chunk's length is not meant: streamed files carry such numbers. */
const implausibleBytes = 0x7fff_0000;
const extensibleFormat = 0xfffe;

/** Whether the bytes begin like a WAV file. */
export function looksLikeWav(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.byteLength));
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WAVE';
}

/**
 * Reads a WAV chunk by chunk, trusting no header: speech services send 0xFFFFFFFF or 0x7FFFFFFF as
 * sizes of what they stream, which then means "to the end".
 *
 * @returns what it holds, or why it can't be read
 */
export function parseWav(bytes: Uint8Array): ParsedWav | { readonly fault: string } {
  if (!looksLikeWav(bytes)) return { fault: 'it is not a WAV file' };
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Omit<ParsedWav, 'data'> | undefined;
  for (let at = 12; at + 8 <= view.length;) {
    const name = view.toString('latin1', at, at + 4);
    const declared = view.readUInt32LE(at + 4);
    const start = at + 8;
    if (name === 'fmt ') {
      if (declared < 16 || start + declared > view.length)
        return { fault: 'its format is cut off' };
      format = readFormat(view, start, declared);
    }
    if (name === 'data') return withData(format, view, { start, declared });
    at = start + declared + (declared % 2);
  }
  return { fault: 'it has no audio data' };
}

function readFormat(view: Buffer, start: number, size: number): Omit<ParsedWav, 'data'> {
  const tag = view.readUInt16LE(start);
  return {
    formatTag: tag === extensibleFormat && size >= 26 ? view.readUInt16LE(start + 24) : tag,
    channels: view.readUInt16LE(start + 2),
    sampleRate: view.readUInt32LE(start + 4),
    bitsPerSample: view.readUInt16LE(start + 14),
  };
}

function withData(
  format: Omit<ParsedWav, 'data'> | undefined,
  view: Buffer,
  chunk: { start: number; declared: number },
): ParsedWav | { readonly fault: string } {
  if (format === undefined) return { fault: 'its audio comes before its format' };
  const available = view.length - chunk.start;
  if (chunk.declared > available && chunk.declared > 0 && chunk.declared < implausibleBytes) {
    return { fault: `it is cut off: ${available} of ${chunk.declared} bytes of audio arrived` };
  }
  const toTheEnd = chunk.declared === 0 || chunk.declared >= implausibleBytes;
  const length = toTheEnd ? available : chunk.declared;
  return { ...format, data: view.subarray(chunk.start, chunk.start + length) };
}
