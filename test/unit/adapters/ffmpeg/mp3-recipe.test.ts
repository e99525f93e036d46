import { describe, expect, test } from '@jest/globals';

import { mp3Recipe } from '#src/adapters/ffmpeg/mp3-recipe.ts';

import { anOrder } from './an-order.ts';

const sound = [
  ...['-map', '0:a:0'],
  ...['-af', 'aresample=44100:filter_size=64:phase_shift=10:cutoff=0.97', '-ar', '44100'],
  ...['-c:a', 'libmp3lame', '-b:a', '192k'],
];
const names = [
  ...['-map_metadata', '-1'],
  ...['-metadata', 'title=One', '-metadata', 'album=A Book'],
  ...['-metadata', 'artist=Ann Lee', '-metadata', 'album_artist=Ann Lee'],
  ...['-metadata', 'composer=Marin', '-metadata', 'genre=Audiobook'],
  ...['-id3v2_version', '3', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
];

describe('mp3Recipe', () => {
  test('asks for a constant rate at 44.1 kHz, tags, and the same bytes each time', () => {
    expect(mp3Recipe({ ...anOrder, bitrate: 192, path: '/out/001.mp3' })).toEqual({
      inputs: [{ path: '/library/001.wav' }],
      options: [...sound, ...names],
      output: '/out/001.mp3',
    });
  });

  test('takes a cover as second input and attached picture', () => {
    const { inputs, options } = mp3Recipe({ ...anOrder, bitrate: 192, coverPath: '/c.jpg' });
    expect(inputs).toEqual([{ path: '/library/001.wav' }, { path: '/c.jpg' }]);
    expect(options).toEqual([
      ...sound,
      ...['-map', '1:v:0', '-c:v', 'copy', '-disposition:v:0', 'attached_pic'],
      ...['-metadata:s:v:0', 'comment=Cover (front)'],
      ...names,
    ]);
  });

  test('gives a tag as one argument, whatever is in it', () => {
    const tags = { ...anOrder.tags, title: `-y "it's" = $HOME; 50 %` };
    const { options } = mp3Recipe({ ...anOrder, tags });
    expect(options).toContain(`title=-y "it's" = $HOME; 50 %`);
  });
});
