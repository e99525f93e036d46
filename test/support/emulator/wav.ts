/** How the size fields and the end of a WAV file are written. */
export type WavStyle = 'unknown-size' | 'size-7fffffff' | 'trailing-chunk';

/** The bytes of `samples` as they stand in a file: 16 bits each, little-endian. */
export function pcmBytes(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

/**
 * A mono 16-bit WAV file. `unknown-size`, the services' own style, has `0xFFFFFFFF` in both size
 * fields; `size-7fffffff` has that number; `trailing-chunk` has true sizes and a LIST chunk at the end.
 */
export function writeWav(samples: Int16Array, sampleRate: number, style: WavStyle): Buffer {
  const data = pcmBytes(samples);
  const tail = style === 'trailing-chunk' ? listChunk() : Buffer.alloc(0);
  const declared = { 'unknown-size': 0xffffffff, 'size-7fffffff': 0x7fffffff };
  const sizes =
    style === 'trailing-chunk'
      ? { riff: 36 + data.length + tail.length, data: data.length }
      : { riff: declared[style], data: declared[style] };
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(sizes.riff, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(sizes.data, 40);
  return Buffer.concat([header, data, tail]);
}

function listChunk(): Buffer {
  const chunk = Buffer.from('LIST\0\0\0\0INFOISFT\x0a\0\0\0emulator.\0', 'latin1');
  chunk.writeUInt32LE(chunk.length - 8, 4);
  return chunk;
}

/** The samples of a WAV file, as bytes, and what it takes to know their length in time. */
export interface WavContent {
  readonly data: Buffer;
  readonly sampleRate: number;
  readonly bytesPerSecond: number;
}

/** Reads a WAV file chunk by chunk; a chunk that claims more than there is ends with the file. */
export function readWav(file: Buffer): WavContent {
  let data = file.subarray(0, 0);
  let sampleRate = 24_000;
  let bytesPerSecond = 48_000;
  for (let at = 12; at + 8 <= file.length;) {
    const id = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const body = file.subarray(at + 8, at + 8 + size);
    if (id === 'fmt ' && body.length >= 16) {
      sampleRate = body.readUInt32LE(4);
      bytesPerSecond = body.readUInt32LE(8);
    }
    if (id === 'data') data = body;
    at += 8 + size + (size % 2);
  }
  return { data, sampleRate, bytesPerSecond };
}

/** The samples of a mono 16-bit file. */
export function wavSamples({ data }: WavContent): Int16Array {
  return new Int16Array(Uint8Array.from(data).buffer, 0, data.length >> 1);
}
