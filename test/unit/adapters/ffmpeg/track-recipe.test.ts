import { describe, expect, test } from '@jest/globals';

import { trackRecipe } from '#src/adapters/ffmpeg/track-recipe.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';

const sound = [...['-map', '0:a:0', '-map_metadata', '-1', '-map_chapters', '-1', '-threads', '1']];
const bitexact = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

describe('trackRecipe', () => {
  test.each<[EncodedForm, number, string[]]>([
    ['aac', 80, ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '80k', ...bitexact, '-f', 'adts']],
    [
      'mp3',
      192,
      [
        ...['-af', 'aresample=44100:filter_size=64:phase_shift=10:cutoff=0.97', '-ar', '44100'],
        ...['-c:a', 'libmp3lame', '-b:a', '192k', '-abr', '0'],
        ...['-write_xing', '1', '-write_id3v1', '0', '-id3v2_version', '0'],
        ...[...bitexact, '-f', 'mp3'],
      ],
    ],
    [
      'opus',
      32,
      [
        ...['-c:a', 'libopus', '-b:a', '32k', '-vbr', 'constrained'],
        ...['-compression_level', '5', '-application', 'audio', ...bitexact, '-f', 'ogg'],
      ],
    ],
    ['flac', 0, ['-c:a', 'flac', ...bitexact, '-f', 'flac']],
  ])('encodes a WAV as %s on one core, without a word of its own', (form, bitrate, options) => {
    const order = { form, bitrate, wavPath: '/t/in put.wav', path: '/t/out put' };
    expect(trackRecipe(order)).toEqual({
      inputs: [{ path: '/t/in put.wav', options: ['-f', 'wav'] }],
      options: [...sound, ...options],
      output: '/t/out put',
    });
  });
});
