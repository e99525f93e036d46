/** What finished sound is made to satisfy. */
export type MasteringPreset = 'acx-spec' | 'ebu-r128' | 'podcast' | 'librivox' | 'none';

/** What the level of a chapter is brought to. */
export interface TargetLevel {
  /** `rms`: root mean square of all of it, dB of full scale; `lufs`: gated loudness (EBU R128). */
  readonly measure: 'rms' | 'lufs';
  readonly db: number;
}

/** How the ends of takes are cut: silence beyond this goes, and what is left is faded in and out. */
export interface EdgeTrim {
  /** Silence kept before the first sound, in seconds. */
  readonly leadSeconds: number;
  /** Silence kept after the last sound, in seconds. */
  readonly tailSeconds: number;
  /** Length of the fades at both ends, in seconds. */
  readonly fadeSeconds: number;
}

/** How takes are made into a track. It belongs to assembly: changing it narrates nothing. */
export interface Mastering {
  readonly preset: MasteringPreset;
  /** Absent: the level stays as it was recorded. */
  readonly level?: TargetLevel;
  /** No sample is higher, in dB of full scale; absent: nothing is limited. */
  readonly peakDb?: number;
  /** Level of the noise that fills pauses, in dB of full scale (RMS); absent: digital silence. */
  readonly roomToneDb?: number;
  /** Absent: takes are joined as they are. */
  readonly edges?: EdgeTrim;
}
