import { sampleRate } from '#src/domain/audio/pcm.ts';

/** Samples between -1 and 1. */
export type Wave = Float64Array;

/** So many seconds of nothing. */
export function stillness(seconds: number): Wave {
  return new Float64Array(Math.round(seconds * sampleRate));
}

/** White noise, the same for the same seed; `db` is its RMS level. */
export function noise(seconds: number, db: number, seed = 1): Wave {
  let state = seed;
  const size = Math.sqrt(3) * 10 ** (db / 20);
  return stillness(seconds).map(() => {
    state = (state * 48_271) % 2_147_483_647;
    return ((2 * state) / 2_147_483_647 - 1) * size;
  });
}

/** A hissing sound such as "s" or "f", swelling and dying away within 20 ms; `db` is about its RMS level. */
export function hiss(seconds: number, db: number, seed = 7): Wave {
  const white = noise(seconds, db, seed);
  const edge = 0.02 * sampleRate;
  return white.map((value, at) => {
    const bright = (value - (white[at - 1] ?? 0)) / Math.SQRT2;
    return bright * Math.min(1, at / edge, (white.length - at) / edge);
  });
}

/** A tone; `db` is its peak level. */
export function sine(seconds: number, db: number, hertz = 997): Wave {
  const size = 10 ** (db / 20);
  return stillness(seconds).map(
    (_, at) => size * Math.sin((2 * Math.PI * hertz * at) / sampleRate),
  );
}

/** Syllables of a fifth of a second that swell and ebb; `db` is their peak level. */
export function syllables(seconds: number, db = -6, hertz = 130): Wave {
  const size = 10 ** (db / 20);
  return stillness(seconds).map((_, at) => {
    const time = at / sampleRate;
    const phase = 2 * Math.PI * hertz * time;
    const wave = 0.5 * Math.sin(phase) + 0.3 * Math.sin(4 * phase) + 0.2 * Math.sin(11 * phase);
    return size * Math.sin(Math.PI * ((time * 5) % 1)) ** 2 * wave;
  });
}

/** One after the other. */
export function inTurn(...waves: readonly Wave[]): Wave {
  return Float64Array.from(waves.flatMap((wave) => [...wave]));
}

/** Together, as long as the first. */
export function together(first: Wave, ...others: readonly Wave[]): Wave {
  return first.map((value, at) => others.reduce((sum, wave) => sum + (wave[at] ?? 0), value));
}

/** As 16-bit samples. */
export function samplesFrom(wave: Wave): Int16Array {
  return Int16Array.from(wave, (value) =>
    Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))),
  );
}

/** As 24 kHz mono s16. */
export function pcmFrom(wave: Wave): Uint8Array {
  return new Uint8Array(samplesFrom(wave).buffer);
}
