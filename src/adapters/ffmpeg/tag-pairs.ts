import type { Tags } from '#src/ports/audio-tools.ts';

/**
 * Tags by ffmpeg's names. Audiobook players take the composer for the narrator
 * (audiobookshelf's documentation).
 */
export function tagPairs(tags: Tags): (readonly [key: string, value: string])[] {
  const pairs: (readonly [string, string | undefined])[] = [
    ['title', tags.title],
    ['album', tags.album],
    ['artist', tags.artist],
    ['album_artist', tags.artist],
    ['composer', tags.narrator],
    ['genre', 'Audiobook'],
    ['track', tags.track],
    ['date', tags.year],
    ['publisher', tags.publisher],
    ['comment', tags.description],
    ['language', tags.language],
  ];
  return pairs.flatMap(([key, value]) => {
    const clean = value?.replaceAll(/\s+/g, ' ').trim();
    return clean === undefined || clean === '' ? [] : [[key, clean]];
  });
}
