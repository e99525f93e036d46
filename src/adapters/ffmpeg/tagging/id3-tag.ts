import type { ChapterMark, Tags } from '#src/ports/audio-tools.ts';

import { type CleanTags, cleanTags } from './clean-tags.ts';
import { id3Chapters } from './id3-chapters.ts';
import { commentFrame, id3Frame, namedFrame, textFrame } from './id3-frame.ts';
import { type Picture, frontCover } from './picture.ts';

/** What an ID3 tag is made of. */
export interface Id3Content {
  readonly tags: Tags;
  readonly picture?: Picture | undefined;
  readonly marks?: readonly ChapterMark[];
}

/** Length of a tag's own header, in bytes. */
export const id3HeaderBytes = 10;

/** Empty bytes behind the last frame, without which iTunes shows no cover. */
const padding = 64;

/** An ID3v2.3 tag, the version that every player and retailer reads. */
export function id3Tag({ tags, picture, marks = [] }: Id3Content): Buffer {
  const frames = [
    ...textFrames(cleanTags(tags)),
    ...(picture === undefined ? [] : [pictureFrame(picture)]),
    ...id3Chapters(marks),
  ];
  return sealed(Buffer.concat([Buffer.alloc(id3HeaderBytes), ...frames, Buffer.alloc(padding)]));
}

/** The tag with its header, which tells its length. */
function sealed(tag: Buffer): Buffer {
  tag.write('ID3', 0, 'latin1');
  tag[3] = 3;
  const bytes = tag.length - id3HeaderBytes;
  // Seven bits a byte, so that no byte looks like the beginning of a frame of sound.
  for (const [at, shift] of [21, 14, 7, 0].entries()) tag[6 + at] = (bytes >> shift) & 0x7f;
  return tag;
}

/** Audiobook players take the composer for the narrator. */
const fields: readonly (readonly [id: string, name: keyof CleanTags])[] = [
  ['TIT2', 'title'],
  ['TIT3', 'subtitle'],
  ['TALB', 'album'],
  ['TPE1', 'artist'],
  ['TPE2', 'artist'],
  ['TCOM', 'narrator'],
  ['TCON', 'genre'],
  ['TRCK', 'track'],
  ['TPUB', 'publisher'],
  ['TLAN', 'language'],
];

/**
 * What ID3 has no field for, by the names that audiobookshelf looks for; `MVNM` and `MVIN`, which
 * Apple's programs show, are no part of version 2.3 but read in it.
 */
const named: readonly (readonly [name: string, field: keyof CleanTags])[] = [
  ['SERIES', 'series'],
  ['SERIES-PART', 'seriesPart'],
  ['ISBN', 'isbn'],
];

function textFrames(tags: CleanTags): Buffer[] {
  const year = /\d{1,4}/.exec(tags.year ?? '')?.[0].padStart(4, '0');
  return [
    ...fields.flatMap(([id, name]) => present(tags[name], (text) => textFrame(id, text))),
    ...present(year, (text) => textFrame('TYER', text)),
    ...present(tags.description, commentFrame),
    ...named.flatMap(([name, field]) => present(tags[field], (text) => namedFrame(name, text))),
    ...present(tags.series, (text) => textFrame('MVNM', text)),
    ...present(tags.seriesPart, (text) => textFrame('MVIN', text)),
  ];
}

function present(text: string | undefined, frame: (text: string) => Buffer): Buffer[] {
  return text === undefined ? [] : [frame(text)];
}

function pictureFrame({ bytes, mediaType }: Picture): Buffer {
  const head = Buffer.from(`\0${mediaType}\0${String.fromCharCode(frontCover)}\0`, 'latin1');
  return id3Frame('APIC', head, bytes);
}
