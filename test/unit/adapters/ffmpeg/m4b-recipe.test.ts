import { describe, expect, test } from '@jest/globals';

import { chapterMetadata, concatList, m4bRecipe } from '#src/adapters/ffmpeg/m4b-recipe.ts';

import { anOrder } from './an-order.ts';

const scripts = { listPath: '/t/list', metadataPath: '/t/marks' };
const sound = ['-map', '0:a:0', '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '80k'];
const rest = [
  ...['-map_metadata', '1', '-map_chapters', '1', '-movflags', '+faststart'],
  ...['-movie_timescale', '24000'],
  ...['-fflags', '+bitexact', '-flags:a', '+bitexact'],
];

describe('m4bRecipe', () => {
  test('takes the sound from the list, tags and marks from the other script', () => {
    expect(m4bRecipe(anOrder, scripts)).toEqual({
      inputs: [{ path: '/t/list', options: ['-safe', '0'] }, { path: '/t/marks' }],
      options: [...sound, ...rest],
      output: '/out/a book.m4b',
    });
  });

  test('takes a cover as third input and attached picture', () => {
    const { inputs, options } = m4bRecipe({ ...anOrder, coverPath: '/c.png' }, scripts);
    expect(inputs.map(({ path }) => path)).toEqual(['/t/list', '/t/marks', '/c.png']);
    expect(options).toEqual([
      ...sound,
      ...['-map', '2:v:0', '-c:v', 'copy', '-disposition:v:0', 'attached_pic'],
      ...['-metadata:s:v:0', 'comment=Cover (front)'],
      ...rest,
    ]);
  });
});

describe('concatList', () => {
  test.each([
    ['plain', '/a/001.wav', `file '/a/001.wav'`],
    ['spaces', '/a b/001.wav', `file '/a b/001.wav'`],
    ['quotation marks', `/it's/1.wav`, String.raw`file '/it'\''s/1.wav'`],
    [
      'backslashes are plain between quotation marks',
      String.raw`/a\b.wav`,
      String.raw`file '/a\b.wav'`,
    ],
  ])('names each file on a line: %s', (_why, path, line) => {
    expect(concatList([path, '/z.wav'])).toBe(`ffconcat version 1.0\n${line}\nfile '/z.wav'\n`);
  });
});

describe('chapterMetadata', () => {
  test('tells tags, then marks in samples', () => {
    const marks = [
      { title: 'One', startSample: 0, endSample: 48_000 },
      { title: 'Two', startSample: 48_000, endSample: 72_001 },
    ];
    expect(chapterMetadata(anOrder, marks).split('\n')).toEqual([
      ';FFMETADATA1',
      ...['title=One', 'album=A Book', 'artist=Ann Lee', 'album_artist=Ann Lee'],
      ...['composer=Marin', 'genre=Audiobook', 'media_type=2'],
      ...['[CHAPTER]', 'TIMEBASE=1/24000', 'START=0', 'END=48000', 'title=One'],
      ...['[CHAPTER]', 'TIMEBASE=1/24000', 'START=48000', 'END=72001', 'title=Two'],
      '',
    ]);
  });

  test.each([
    ['an equals sign', 'a=b', String.raw`a\=b`],
    ['what would be a comment', ';#x', String.raw`\;\#x`],
    ['a backslash', String.raw`a\b`, String.raw`a\\b`],
    ['lines would begin a new entry', 'a\n[CHAPTER]', 'a [CHAPTER]'],
  ])('keeps ffmpeg’s own marks out of titles: %s', (_why, title, escaped) => {
    const tags = { ...anOrder.tags, title };
    const text = chapterMetadata({ ...anOrder, tags }, [{ title, startSample: 0, endSample: 1 }]);
    expect(text.split('\n').filter((line) => line.startsWith('title='))).toEqual([
      `title=${escaped}`,
      `title=${escaped}`,
    ]);
  });
});
