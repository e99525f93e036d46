import { describe, expect, test } from '@jest/globals';

import { vorbisComments } from '#src/adapters/ffmpeg/tagging/vorbis-comments.ts';

describe('vorbisComments', () => {
  test('names every fact, the track in two parts', () => {
    const tags = {
      title: 'Öne 🎧',
      album: 'A Book',
      artist: 'Ann Lee',
      narrator: 'Marin',
      track: '1/9',
      year: '2026',
      description: 'Two\nlines',
      series: 'Books',
      seriesPart: '2',
      isbn: '978',
      genre: 'Poetry',
    };
    expect(read(vorbisComments(tags, [['MORE', 'x']]))).toEqual([
      'Lectern',
      'TITLE=Öne 🎧',
      'ALBUM=A Book',
      'ARTIST=Ann Lee',
      'ALBUMARTIST=Ann Lee',
      'COMPOSER=Marin',
      'NARRATOR=Marin',
      'GENRE=Poetry',
      'DATE=2026',
      'DESCRIPTION=Two\nlines',
      'COMMENT=Two\nlines',
      'SERIES=Books',
      'SERIES-PART=2',
      'ISBN=978',
      'TRACKNUMBER=1',
      'TRACKTOTAL=9',
      'MORE=x',
    ]);
  });
});

/** The vendor, then the comments. */
function read(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = 0;
  const next = (): string => {
    const end = at + 4 + bytes.readUInt32LE(at);
    const text = bytes.toString('utf8', at + 4, end);
    at = end;
    return text;
  };
  texts.push(next());
  const count = bytes.readUInt32LE(at);
  at += 4;
  for (let number = 0; number < count; number++) texts.push(next());
  expect(at).toBe(bytes.length);
  return texts;
}
