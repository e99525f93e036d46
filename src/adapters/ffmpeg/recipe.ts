/** An ffmpeg run as data: what goes in, what is asked for, what comes out. */
export interface Recipe {
  readonly inputs: readonly {
    readonly path: string;
    /** Options that stand before this input. */
    readonly options?: readonly string[];
  }[];
  /** Options that stand before the output. */
  readonly options: readonly string[];
  readonly output: string;
}

/**
 * The filter that resamples without the image that ffmpeg's default leaves at -21 dB (measured from
 * 24 to 44.1 kHz); soxr is better still but not in every build.
 */
export function resampler(rate: number): string {
  return `aresample=${rate}:filter_size=64:phase_shift=10:cutoff=0.97`;
}

/** Options that resample all there is. */
export function resampleTo(rate: number): readonly string[] {
  return ['-af', resampler(rate), '-ar', `${rate}`];
}

/** The same input gives the same bytes: no version, date or random number in the file. */
export const reproducible: readonly string[] = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** Only the sound, of which each encoder may use one core, and nothing that its file tells of it. */
export const soundAlone: readonly string[] = [
  ...['-map', '0:a:0', '-map_metadata', '-1', '-map_chapters', '-1', '-threads', '1'],
];
