import { describe, expect, test } from '@jest/globals';

import { trackMeter } from '#src/domain/audio/track-meter.ts';

const rate = 24_000;

function sine(samples: number, level: number, hertz = 1000): Int16Array {
  return Int16Array.from({ length: samples }, (_, at) =>
    Math.round(level * Math.sin((2 * Math.PI * hertz * at) / rate)),
  );
}

function measured(sound: Int16Array, piece = sound.length) {
  const meter = trackMeter(sound.length);
  for (let at = 0; at < sound.length; at += piece) meter.add(sound.subarray(at, at + piece));
  return meter.levels();
}

describe('trackMeter', () => {
  test('measures a tone of known level', () => {
    const { rmsDb, peakDb, lufs, noiseFloorDb } = measured(sine(rate * 10, 3276.8));
    expect(rmsDb).toBeCloseTo(-23.01, 2);
    expect(peakDb).toBeCloseTo(-20, 1);
    // 1 kHz at -20 dB in one channel: ITU-R BS.1770 gives a full-scale tone there -3.01 LUFS.
    expect(Math.abs(lufs + 23.01)).toBeLessThan(0.1);
    expect(noiseFloorDb).toBeCloseTo(-23.01, 1);
  });

  test('calls silence -120 dB, and no sound at all too', () => {
    const silence = { rmsDb: -120, peakDb: -120, lufs: -120, noiseFloorDb: -120 };
    expect(measured(new Int16Array(rate))).toMatchObject(silence);
    expect(measured(new Int16Array(0))).toEqual({ ...silence, levels: [] });
  });

  test('finds the quietest half second, wherever it lies', () => {
    const sound = sine(rate * 5, 10_000);
    sound.set(sine(rate * 0.7, 100), rate * 2.13);
    expect(Math.abs(measured(sound).noiseFloorDb + 53.32)).toBeLessThan(0.1);
    sound.set(sine(rate * 0.4, 10_000), rate * 2.3);
    expect(measured(sound).noiseFloorDb).toBeGreaterThan(-30);
  });

  test('takes all of a sound shorter than half a second for its floor', () => {
    const { noiseFloorDb, rmsDb } = measured(sine(9000, 1000));
    expect(noiseFloorDb).toBe(rmsDb);
  });

  test('does not care how the sound is cut', () => {
    const sound = sine(rate * 3 + 777, 5000, 313);
    sound.fill(3, 20_000, 45_000);
    const whole = measured(sound);
    for (const piece of [1000, 2400, 4801]) expect(measured(sound, piece)).toEqual(whole);
  });

  test.each([
    [rate * 60, 400],
    [100_003, 400],
    [401, 400],
    [399, 399],
    [1, 1],
  ])('draws %d samples as %d equal parts', (samples, parts) => {
    expect(measured(new Int16Array(samples).fill(32_767)).levels).toEqual(
      Array.from({ length: parts }, () => 0),
    );
  });

  test('shows a click in its own part only', () => {
    const sound = new Int16Array(40_000);
    sound[20_000] = -32_768;
    const { levels, peakDb } = measured(sound);
    expect(levels.flatMap((level, at) => (level === 0 ? [at] : []))).toEqual([200]);
    expect(peakDb).toBe(0);
  });
});
