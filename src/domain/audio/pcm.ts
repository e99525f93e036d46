/** The one form in which Lectern keeps narration: 24,000 samples a second, mono, 16 bits signed. */
export const sampleRate = 24_000;

/** Bytes of one sample. */
export const bytesPerSample = 2;

/** Samples in a time. The one place where seconds become samples, so that rounding agrees. */
export function samplesIn(seconds: number): number {
  return Math.round(seconds * sampleRate);
}

/** Seconds that a number of samples takes. */
export function secondsOf(samples: number): number {
  return samples / sampleRate;
}
