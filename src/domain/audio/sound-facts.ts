/** What is measured of a recording in 24 kHz mono, before anybody asks what it says. */
export interface SoundFacts {
  readonly samples: number;
  /** Root mean square of all of it, in dB of full scale; -Infinity for digital silence. */
  readonly rmsDb: number;
  /** Largest sample, in dB of full scale; -Infinity for digital silence. */
  readonly peakDb: number;
  /** Level of its louder syllables: what nine of ten frames with sound stay below, in dB of full scale. */
  readonly speechDb: number;
  /** Share of its samples that stand at full scale several in a row, 0 to 1. */
  readonly clippedShare: number;
  /** Before the first sound. All of it when there is none. */
  readonly startSilenceSeconds: number;
  /** After the last sound; 0 when there is none. */
  readonly endSilenceSeconds: number;
  /** The longest between two sounds. */
  readonly longestSilenceSeconds: number;
  /** How long there is sound, all silences left out. */
  readonly soundSeconds: number;
  /** By how much it grows softer from the first sound to the last, in dB along a fitted line; negative when louder. */
  readonly fallDb: number;
  /** How well the line fits, 0 to 1: a voice that fades away falls all the time. */
  readonly fallFit: number;
  /** The longest stretch of sound that does not swell and ebb as speech does: noise, a hum, one held tone. */
  readonly steadySeconds: number;
  /** Level of the last 20 ms over (below: negative) that of the louder syllables, in dB. A voice that ends has faded. */
  readonly lastDb: number;
  /** How much higher the voice of the second half is than that of the first, in semitones; null where too little is voiced. */
  readonly pitchShift: number | null;
  /** How far the timbre of the second half is from that of the first, in dB; null where too little sounds. */
  readonly timbreShift: number | null;
}
