import type { Tags } from '#src/ports/audio-tools.ts';

import { type CleanTags, cleanTags } from './clean-tags.ts';

const vendor = 'Lectern';

/** The usual names, and those that audiobookshelf looks for. */
const fields: readonly (readonly [name: string, field: keyof CleanTags])[] = [
  ['TITLE', 'title'],
  ['SUBTITLE', 'subtitle'],
  ['ALBUM', 'album'],
  ['ARTIST', 'artist'],
  ['ALBUMARTIST', 'artist'],
  ['COMPOSER', 'narrator'],
  ['NARRATOR', 'narrator'],
  ['GENRE', 'genre'],
  ['DATE', 'year'],
  ['PUBLISHER', 'publisher'],
  ['DESCRIPTION', 'description'],
  ['COMMENT', 'description'],
  ['LANGUAGE', 'language'],
  ['SERIES', 'series'],
  ['SERIES-PART', 'seriesPart'],
  ['ISBN', 'isbn'],
];

/** Tags in the form that FLAC and Opus share: a list of `NAME=text` in UTF-8. */
export function vorbisComments(
  tags: Tags,
  more: readonly (readonly [name: string, text: string])[] = [],
): Buffer {
  const clean = cleanTags(tags);
  const [number, total] = clean.track?.split('/') ?? [];
  const pairs = [
    ...fields.map(([name, field]) => [name, clean[field]] as const),
    ['TRACKNUMBER', number] as const,
    ['TRACKTOTAL', total] as const,
    ...more,
  ];
  const comments = pairs.flatMap(([name, text]) => (text ? [counted(`${name}=${text}`)] : []));
  return Buffer.concat([counted(vendor), length(comments.length), ...comments]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([length(bytes.length), bytes]);
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
