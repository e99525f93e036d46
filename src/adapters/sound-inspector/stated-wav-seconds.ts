import { type FileHandle, open } from 'node:fs/promises';

/** Sizes from which on a length is not meant: programs that stream do not know it yet. */
const implausibleBytes = 0x7fff_0000;
/** More chunks than any program writes before the sound. */
const mostChunks = 1000;

/**
 * How long a WAV says it is, in seconds. ffprobe tells what is there, which is less in a file that
 * breaks off.
 *
 * @returns nothing where it does not say
 */
export async function statedWavSeconds(path: string): Promise<number | undefined> {
  await using file = await open(path);
  let bytesPerSecond = 0;
  let longBytes: number | undefined;
  let at = 12;
  for (let chunks = 0; chunks < mostChunks; chunks += 1) {
    const head = await bytesAt(file, at, 24);
    if (head.length < 8) return undefined;
    const name = head.toString('latin1', 0, 4);
    const size = head.readUInt32LE(4);
    if (name === 'fmt ' && head.length >= 20) bytesPerSecond = head.readUInt32LE(16);
    // RF64, which is WAV beyond 4 GiB, keeps the length here.
    if (name === 'ds64' && head.length >= 24) longBytes = Number(head.readBigUInt64LE(16));
    if (name === 'data') {
      const bytes = size === 0xffff_ffff ? longBytes : size < implausibleBytes ? size : undefined;
      return bytes === undefined || bytesPerSecond === 0 ? undefined : bytes / bytesPerSecond;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

async function bytesAt(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  return buffer.subarray(0, bytesRead);
}
