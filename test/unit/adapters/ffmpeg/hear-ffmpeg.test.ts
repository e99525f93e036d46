import { describe, expect, test } from '@jest/globals';

import { ffmpegEar } from '#src/adapters/ffmpeg/hear-ffmpeg.ts';

describe('an ear for ffmpeg', () => {
  test('tells progress, which never goes back, from words', () => {
    const ear = ffmpegEar();
    const heard = [
      'bitrate=N/A',
      'total_size=N/A',
      'out_time_us=N/A',
      '[wav @ 0x1] odd',
      'progress=continue',
      'stream_0_0_q=0.0',
      'out_time_us=1500000',
      'out_time_us=1500000',
      'out_time_us=-23000',
      'total_size=100',
      'total_size=100',
      '',
      'speed=1.2e+03x',
      'progress=end',
      'x: No space left on device',
    ].filter((line) => ear.hear(line));
    expect(heard).toEqual(['out_time_us=1500000', 'total_size=100']);
    expect(ear.seconds()).toBe(1.5);
    expect(ear.words()).toEqual(['[wav @ 0x1] odd', 'x: No space left on device']);
  });

  test('keeps the last of many words, and no endless ones', () => {
    const ear = ffmpegEar();
    for (let at = 0; at < 1000; at++) ear.hear(`${at} ${'x'.repeat(10_000)}`);
    expect(ear.words()).toHaveLength(20);
    expect(ear.words().at(-1)?.slice(0, 5)).toBe('999 x');
    expect(ear.words().join('').length).toBeLessThan(20_000);
  });
});
