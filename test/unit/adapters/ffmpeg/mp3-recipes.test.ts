import { describe, expect, test } from '@jest/globals';

import { excerptRecipe } from '#src/adapters/ffmpeg/excerpt-recipe.ts';
import { concatList, wholeMp3Recipe } from '#src/adapters/ffmpeg/whole-mp3-recipe.ts';

const tags = { title: 'One', album: 'A Book', artist: 'Ann Lee', narrator: 'Marin' };
const sound = [...['-map', '0:a:0', '-map_metadata', '-1', '-map_chapters', '-1', '-threads', '1']];
const resample = 'aresample=44100:filter_size=64:phase_shift=10:cutoff=0.97';
const rest = [
  ...['-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '128k', '-abr', '0'],
  ...['-write_xing', '1', '-write_id3v1', '0'],
  ...['-id3v2_version', '3', '-metadata_header_padding', '990'],
  ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp3'],
];

describe('wholeMp3Recipe', () => {
  test('reads the tracks of a list and leaves room for the tag', () => {
    const order = { wavPaths: ['/1.wav'], tags, bitrate: 128, marks: [], path: '/out/whole.mp3' };
    expect(wholeMp3Recipe(order, { listPath: '/t/list', tagBytes: 1000 })).toEqual({
      inputs: [{ path: '/t/list', options: ['-f', 'concat', '-safe', '0'] }],
      options: [...sound, '-af', resample, ...rest],
      output: '/out/whole.mp3',
    });
  });
});

describe('excerptRecipe', () => {
  const order = { wavPath: '/1.wav', tags, bitrate: 128, path: '/out/sample.mp3' };

  test.each([
    ['fades at its end', 2, 'afade=t=out:st=58.500000:d=2.000000,'],
    [
      'fades all over when it is shorter than its fade',
      100,
      'afade=t=out:st=0.000000:d=60.500000,',
    ],
    ['does not fade when no fade is set', 0, ''],
  ])('%s', (_what, fadeSeconds, fade) => {
    const stretch = { ...order, fromSeconds: 0.1 + 0.2, seconds: 60.5, fadeSeconds };
    expect(excerptRecipe(stretch, 1000)).toEqual({
      inputs: [{ path: '/1.wav', options: ['-f', 'wav', '-ss', '0.300000', '-t', '60.500000'] }],
      options: [...sound, '-af', `${fade}${resample}`, ...rest],
      output: '/out/sample.mp3',
    });
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

  test('refuses a name that would be two lines', () => {
    expect(() => concatList(['/a\nfile /etc/passwd'])).toThrow("can't read a file with this name");
  });
});
