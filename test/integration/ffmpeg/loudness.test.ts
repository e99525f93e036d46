import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { gatedLoudness } from '#src/domain/audio/gated-loudness.ts';
import { kWeighting } from '#src/domain/audio/k-weighting.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import {
  type Wave,
  hiss,
  inTurn,
  noise,
  pcmFrom,
  samplesFrom,
  sine,
  stillness,
  syllables,
} from '#test/support/made-sounds.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** What ffmpeg's own meter says. */
async function ffmpegLoudness(wave: Wave): Promise<number> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'sound.wav');
  await writeFile(path, wavFile(pcmFrom(wave)));
  const args = ['-hide_banner', '-nostats', '-i', path, '-af', 'ebur128', '-f', 'null', '-'];
  const { stderr } = await execa('ffmpeg', args);
  const summary = stderr.slice(stderr.lastIndexOf('Integrated loudness'));
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]);
}

/** Speech with pauses, and a soft stretch in the middle. */
const story = Array.from({ length: 12 }, (_, at) =>
  inTurn(syllables(2.3, at % 4 === 1 ? -22 : -8), hiss(0.2, -30), stillness(0.3 + at / 10)),
);

describe('loudness', () => {
  test.each<readonly [string, Wave]>([
    ['1 kHz at -20 dB', sine(8, -20)],
    ['1 kHz at -3 dB', sine(8, -3)],
    ['1 kHz at -50 dB', sine(8, -50)],
    ['50 Hz', sine(8, -12, 50)],
    ['150 Hz', sine(8, -12, 150)],
    ['4 kHz', sine(8, -12, 4000)],
    ['8 kHz', sine(8, -12, 8000)],
    ['white noise', noise(8, -25)],
    ['bursts of noise between silences', inTurn(...story.map((_, at) => burst(at)))],
    ['loud and soft parts', inTurn(sine(6, -10), sine(6, -18), sine(6, -28), sine(6, -45))],
    ['syllables, hissing and pauses', inTurn(...story)],
    ['room tone and speech', inTurn(noise(2, -66), syllables(6), noise(4, -66))],
  ])('agrees with ffmpeg on %s', async (_what, wave) => {
    const meter = kWeighting();
    meter.add(samplesFrom(wave));
    const lufs = gatedLoudness(meter.tenths);
    expect(Math.abs(lufs - (await ffmpegLoudness(wave)))).toBeLessThan(0.1);
  });
});

function burst(at: number): Wave {
  return inTurn(noise(0.4 + at / 7, -14 - at, at + 1), stillness(0.9 - at / 20));
}
