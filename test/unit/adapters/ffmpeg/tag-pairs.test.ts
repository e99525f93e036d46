import { describe, expect, test } from '@jest/globals';

import { tagPairs } from '#src/adapters/ffmpeg/tag-pairs.ts';

describe('tagPairs', () => {
  test('names every tag as ffmpeg does, the narrator as composer', () => {
    const tags = {
      title: 'One',
      album: 'A Book',
      artist: 'Ann Lee',
      narrator: 'Marin',
      track: '1/9',
      publisher: 'A Press',
      year: '2026',
      description: 'About it.',
      language: 'en',
    };
    expect(tagPairs(tags)).toEqual([
      ['title', 'One'],
      ['album', 'A Book'],
      ['artist', 'Ann Lee'],
      ['album_artist', 'Ann Lee'],
      ['composer', 'Marin'],
      ['genre', 'Audiobook'],
      ['track', '1/9'],
      ['date', '2026'],
      ['publisher', 'A Press'],
      ['comment', 'About it.'],
      ['language', 'en'],
    ]);
  });

  test('leaves out what is empty and brings the rest on one line', () => {
    const tags = { title: ' A\n  title ', album: 'B', artist: '', narrator: ' ' };
    expect(tagPairs(tags)).toEqual([
      ['title', 'A title'],
      ['album', 'B'],
      ['genre', 'Audiobook'],
    ]);
  });
});
