import { describe, expect, test } from '@jest/globals';

import { ffmpegFailure } from '#src/adapters/ffmpeg/ffmpeg-failure.ts';
import { InputError } from '#src/domain/errors.ts';

const exited = new Error('ffmpeg exited with code 1: …');

describe('a run of ffmpeg', () => {
  test.each([
    ['silent', []],
    ['with complaints about a damaged recording', ['[mp3 @ 0x5] Header missing']],
  ])('that ends with 0, %s, is well', (_how, words) => {
    expect(ffmpegFailure({ output: '/o', words })).toBeUndefined();
  });

  test('that ends with 0 without having written the end is not', () => {
    const words = ['Error writing trailer of /o: Input/output error'];
    expect(ffmpegFailure({ output: '/o', words })?.message).toBe(`ffmpeg failed: ${words[0]}`);
  });

  test.each([
    ['with 0', undefined],
    ['with another number', exited],
  ])('that finds the disk full and ends %s asks for room', (_how, cause) => {
    const words = ['av_interleaved_write_frame(): No space left on device', 'Conversion failed!'];
    const failure = ffmpegFailure({ output: '/o', words, ...(cause && { cause }) });
    expect(failure).toBeInstanceOf(InputError);
    expect(failure?.message).toBe('The disk of /o is full.');
  });

  test('that fails is told with its last words, and all that were kept as cause', () => {
    const failure = ffmpegFailure({ output: '/o', words: ['a', 'b', 'c', 'd'], cause: exited });
    expect(failure?.message).toBe('ffmpeg failed: b c d');
    expect(failure?.cause).toMatchObject({ message: 'a\nb\nc\nd', cause: exited });
  });

  test('that is killed from outside says so', () => {
    const cause = new Error('ffmpeg was killed with signal SIGKILL');
    expect(ffmpegFailure({ output: '/o', words: [], cause })?.message).toBe(
      'ffmpeg failed: ffmpeg was killed with signal SIGKILL',
    );
  });

  test('that never began asks for the program', () => {
    const cause = new Error('Cannot find ffmpeg');
    expect(ffmpegFailure({ output: '/o', words: [], cause })).toBeInstanceOf(InputError);
  });
});
