import type { FileHandle } from 'node:fs/promises';

import { copyRest, writeAll } from './copy-rest.ts';
import { pictureBlock } from './picture-block.ts';
import type { Tagging } from './tagging.ts';
import { vorbisComments } from './vorbis-comments.ts';

const blockHeadBytes = 4;
const streamInfoBytes = 34;
const lastBlock = 0x80;
const kind = { comments: 4, picture: 6 };

/** Writes a FLAC with other metadata than the encoded one has, and the same frames of sound. */
export async function tagFlac({ from, to, tags, picture, signal }: Tagging): Promise<void> {
  const start = Buffer.alloc(4 + blockHeadBytes + streamInfoBytes);
  await from.read(start, 0, start.length, 0);
  const soundAt = await findSound(from);
  // What the stream is comes first, and is not the last block.
  start[4] = 0;
  const blocks = [
    block(kind.comments, vorbisComments(tags)),
    ...(picture === undefined ? [] : [block(kind.picture, pictureBlock(picture))]),
  ];
  const last = blocks.at(-1);
  last?.writeUInt8(last.readUInt8(0) | lastBlock, 0);
  await writeAll(to, Buffer.concat([start, ...blocks]));
  await copyRest({ from, start: soundAt, to }, signal);
}

/** Where the frames of sound begin, behind all blocks of metadata. */
async function findSound(file: FileHandle): Promise<number> {
  const head = Buffer.alloc(blockHeadBytes);
  for (let at = 4; ;) {
    const { bytesRead } = await file.read(head, 0, blockHeadBytes, at);
    if (bytesRead < blockHeadBytes) throw new Error('The encoded FLAC has no sound.');
    at += blockHeadBytes + head.readUIntBE(1, 3);
    if (head.readUInt8(0) >= lastBlock) return at;
  }
}

function block(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(blockHeadBytes);
  head.writeUInt8(type, 0);
  head.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([head, body]);
}
