import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';
import type { TakeSound } from '#src/domain/audio/take-sound.ts';

/** What is measured of a recording. */
export interface MeasuredRecording {
  /** What the verbatim gate goes by. */
  readonly facts: SoundFacts;
  /** What the assembler goes by, should it become a take. */
  readonly sound: TakeSound;
  /** SHA-256 of the PCM bytes, in hex. */
  readonly pcmHash: string;
}

/** Measures recordings. */
export interface SoundMeter {
  /** Measures a recording in 24 kHz mono s16. */
  measure(pcm: Uint8Array): Promise<MeasuredRecording>;
}
