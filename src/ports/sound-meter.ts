import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';

/** Measures recordings. */
export interface SoundMeter {
  /** What is measured of a recording in 24 kHz mono s16. */
  measure(pcm: Uint8Array): Promise<SoundFacts>;
}
