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
 * Resampling without the image that ffmpeg's default leaves at -21 dB (measured from 24 to 44.1
 * kHz); soxr is better still but not in every build.
 */
export function resampleTo(rate: number): readonly string[] {
  return ['-af', `aresample=${rate}:filter_size=64:phase_shift=10:cutoff=0.97`, '-ar', `${rate}`];
}

/** The same input gives the same bytes: no version, date or random padding in the file. */
export const reproducible: readonly string[] = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

/** What adds a cover as attached picture, when it is the input of this number. */
export function coverOptions(input: number): readonly string[] {
  const map = ['-map', `${input}:v:0`, '-c:v', 'copy', '-disposition:v:0', 'attached_pic'];
  return [...map, '-metadata:s:v:0', 'comment=Cover (front)'];
}
