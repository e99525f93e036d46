import type { TakeSound } from '../audio/take-sound.ts';

/** The highest peak of each tenth of a second of a take, were all as peaky as its loudest. */
export function tenthPeaks({ tenths, peak }: TakeSound): number[] {
  const loudest = tenths.reduce((most, tenth) => Math.max(most, tenth), 0);
  return tenths.map((tenth) => (loudest === 0 ? 0 : peak * Math.sqrt(tenth / loudest)));
}
