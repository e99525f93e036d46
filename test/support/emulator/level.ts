/** The level (RMS) of samples in dBFS; a full-scale square wave has 0, silence minus infinity. */
export function levelOf(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += (sample / 32_768) ** 2;
  return 10 * Math.log10(sum / samples.length);
}
