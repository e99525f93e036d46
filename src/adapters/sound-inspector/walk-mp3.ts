import { open } from 'node:fs/promises';

import { id3HeaderBytes, id3TagBytes } from '#src/domain/audio/mp3-header.ts';

import { type FileWindow, fileWindow } from './file-window.ts';
import { type Mp3Frame, frameHeadBytes, mp3Frame } from './mp3-frame.ts';

/** What the frames of an MP3 tell. */
export interface Mp3Walk {
  /** Mean bit rate of the frames with sound. */
  readonly kbps: number;
  /** Whether all of them have the same. */
  readonly isConstant: boolean;
  /** Whether the file begins with an ID3v2 tag. */
  readonly hasId3: boolean;
  /** Length of the frames that are there. */
  readonly seconds: number;
  /** Length that the file says it has, where it does. */
  readonly statedSeconds?: number;
  /** Bytes between frames that belong to none: a part of the file is damaged. */
  readonly lostBytes: number;
}

/**
 * Walks through all frames of an MP3 by their headers. What a file says of itself is no proof: a
 * constant bit rate is one that every frame has.
 *
 * @returns nothing where the file has no frames
 */
export async function walkMp3(path: string, signal: AbortSignal): Promise<Mp3Walk | undefined> {
  await using file = await open(path);
  const window = await fileWindow(file);
  let [frames, kbpsSum, seconds, lostBytes] = [0, 0, 0, 0];
  let statedFrames: number | undefined;
  let first: Mp3Frame | undefined;
  let isConstant = true;
  const start = await skipTags(window, 0);
  for (let at = start; at + 4 <= window.size;) {
    const head = window.peek(at, frameHeadBytes);
    if (head === undefined) {
      signal.throwIfAborted();
      await window.load(at);
      continue;
    }
    const frame = mp3Frame(head);
    if (frame === undefined || (first !== undefined && frame.kind !== first.kind)) {
      const next = await findFrame(window, at, signal);
      if (next === undefined) break;
      if (first !== undefined) lostBytes += next.lost;
      at = next.at;
      continue;
    }
    at += frame.bytes;
    if (frame.isIndex) {
      statedFrames ??= frame.frames;
      continue;
    }
    first ??= frame;
    if (frame.kbps !== first.kbps) isConstant = false;
    frames += 1;
    kbpsSum += frame.kbps;
    seconds += frame.seconds;
  }
  if (first === undefined) return undefined;
  return {
    kbps: kbpsSum / frames,
    isConstant,
    hasId3: start > 0,
    seconds,
    ...(statedFrames === undefined ? {} : { statedSeconds: statedFrames * first.seconds }),
    lostBytes,
  };
}

/** Bytes at a place, read when they are not in memory. */
async function bytesAt(window: FileWindow, at: number, bytes: number): Promise<Buffer> {
  const near = window.peek(at, bytes);
  if (near !== undefined) return near;
  await window.load(at);
  return window.peek(at, bytes) ?? Buffer.alloc(0);
}

/** Where the file goes on after ID3v2 tags. */
async function skipTags(window: FileWindow, from: number): Promise<number> {
  let at = from;
  for (;;) {
    const head = await bytesAt(window, at, id3HeaderBytes);
    const tagBytes = head.length < id3HeaderBytes ? 0 : id3TagBytes(head);
    if (tagBytes === 0) return at;
    const footer = ((head[5] ?? 0) & 0x10) === 0 ? 0 : id3HeaderBytes;
    at += tagBytes + footer;
  }
}

/**
 * Where the next frame is after a place that has none: one whose follower is a frame of the same
 * kind, since the bits of one header occur in any sound. Tags between pieces are no damage.
 */
async function findFrame(
  window: FileWindow,
  from: number,
  signal: AbortSignal,
): Promise<{ readonly at: number; readonly lost: number } | undefined> {
  let at = from;
  if ((await bytesAt(window, at, 3)).toString('latin1') === 'TAG') at += 128;
  at = await skipTags(window, at);
  const searched = at;
  for (; at + 4 <= window.size; at += 1) {
    const head = window.peek(at, frameHeadBytes);
    if (head === undefined) {
      signal.throwIfAborted();
      await window.load(at);
      at -= 1;
      continue;
    }
    if (head[0] !== 0xff) continue;
    const frame = mp3Frame(head);
    if (frame === undefined) continue;
    const next = mp3Frame(Buffer.from(await bytesAt(window, at + frame.bytes, frameHeadBytes)));
    if (next?.kind === frame.kind) return { at, lost: at - searched };
  }
  return undefined;
}
