import type { FileHandle } from 'node:fs/promises';

import { headerPages, readOggPage, renumbered } from '../ogg-page.ts';
import { type Scanner, scanFile } from '../scan-file.ts';
import { writeAll } from './copy-rest.ts';
import { pictureBlock } from './picture-block.ts';
import type { Tagging } from './tagging.ts';
import { vorbisComments } from './vorbis-comments.ts';

/**
 * Writes an Opus with other tags than the encoded one has (RFC 7845: the second packet), the cover
 * among them. Its pages of sound are the same but for their numbers.
 */
export async function tagOpus({ from, to, tags, picture, signal }: Tagging): Promise<void> {
  const cover =
    picture === undefined
      ? []
      : [['METADATA_BLOCK_PICTURE', pictureBlock(picture).toString('base64')] as const];
  const packet = Buffer.concat([Buffer.from('OpusTags'), vorbisComments(tags, cover)]);
  const left = await scanFile(from, pageWriter(packet, to), signal);
  if (left > 0) throw new Error('The encoded Opus ends in the middle of a page.');
}

/** Copies pages with the tags in the place of those that come second. */
function pageWriter(tags: Buffer, to: FileHandle): Scanner {
  let number = 0;
  let isSound = false;
  return {
    async take(view) {
      const pages: Buffer[] = [];
      let at = 0;
      for (;;) {
        const page = readOggPage(view.subarray(at));
        if (page === undefined) break;
        at += page.bytes.length;
        if (page.isFirst) {
          pages.push(page.bytes, ...headerPages(tags, page.serial, 1));
          number = pages.length;
        } else if (isSound) {
          pages.push(renumbered(page, number));
          number += 1;
        } else {
          // The old tags, which may take several pages.
          isSound = page.endsPacket;
        }
      }
      await writeAll(to, Buffer.concat(pages));
      return at;
    },
  };
}
