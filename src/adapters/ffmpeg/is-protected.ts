import { type FileHandle, open } from 'node:fs/promises';

/** How FairPlay, Audible and Common Encryption name sound that only their own players decode. */
const PROTECTED: ReadonlySet<string> = new Set(['drms', 'aavd', 'enca', 'encs']);
/** Boxes that hold the next on the way to the name of the sound's format. */
const WAY = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
/** More boxes than any player writes before the sound. */
const mostBoxes = 5000;
/** After its own head a `stsd` box has a version and a count, then the first entry's head. */
const entryNameAt = 12;

/**
 * Whether an MP4 or M4A file says that its sound is protected against copying. ffprobe tells of the
 * sound as it would be without.
 */
export async function isProtected(path: string): Promise<boolean> {
  await using file = await open(path);
  const { size } = await file.stat();
  const waiting = [{ from: 0, to: size }];
  let boxes = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (let at = place.from; at + 8 <= place.to && boxes < mostBoxes; boxes += 1) {
      const box = await readHead(file, at, place.to);
      if (box === undefined) break;
      if (WAY.has(box.name)) waiting.push({ from: box.start, to: box.end });
      if (box.name === 'stsd' && (await isEntryProtected(file, box.start))) return true;
      at = box.end;
    }
  }
  return false;
}

/** A box's name and where its content is, or nothing when no box can be there. */
async function readHead(
  file: FileHandle,
  at: number,
  limit: number,
): Promise<{ readonly name: string; readonly start: number; readonly end: number } | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, at);
  if (bytesRead < 8) return undefined;
  const name = buffer.toString('latin1', 4, 8);
  const short = buffer.readUInt32BE(0);
  const isLong = short === 1 && bytesRead === 16;
  // 0 means: to the end.
  const length = isLong ? Number(buffer.readBigUInt64BE(8)) : short === 0 ? limit - at : short;
  const start = at + (isLong ? 16 : 8);
  const end = at + length;
  return end < start || end > limit ? undefined : { name, start, end };
}

async function isEntryProtected(file: FileHandle, start: number): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, start + entryNameAt);
  return PROTECTED.has(buffer.toString('latin1'));
}
