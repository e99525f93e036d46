import { type Picture, frontCover } from './picture.ts';

/** A cover in the form that FLAC and Opus share; its size in pixels is for the picture itself to tell. */
export function pictureBlock({ bytes, mediaType }: Picture): Buffer {
  const noDescription = number(0);
  const noMeasures = Buffer.alloc(16);
  return Buffer.concat([
    number(frontCover),
    ...[number(mediaType.length), Buffer.from(mediaType, 'latin1')],
    ...[noDescription, noMeasures, number(bytes.length), bytes],
  ]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
