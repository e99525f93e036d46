import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';

/** Tells how many seconds of a sound have been measured, and how many it should have. */
export type OnMeasured = (seconds: number, ofSeconds: number) => void;

/** Measures finished sound files, whoever made them. */
export interface SoundInspector {
  /**
   * Measures a file in one go, with little memory however long it is. Its `file` is the path.
   *
   * @throws InputError when there is no sound in it that can be measured: a file that is missing,
   *   empty, unreadable, damaged, protected, or of another kind; or ffmpeg is not installed
   */
  inspect(path: string, signal: AbortSignal, onMeasured?: OnMeasured): Promise<MeasuredFile>;
}
