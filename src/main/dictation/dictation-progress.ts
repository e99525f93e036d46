/** How far recordings have been written down. */
export interface DictationProgress {
  readonly recordings: number;
  /** Recordings that have been cut into pieces. */
  readonly recordingsCut: number;
  /** Pieces of these. */
  readonly pieces: number;
  readonly piecesDone: number;
  /** Length of all recordings, in seconds. */
  readonly seconds: number;
  readonly secondsDone: number;
  /** Places that nobody could make out. */
  readonly unheard: number;
  /** What has been spent in this run, in US dollars. */
  readonly usd: number;
}

/** Before anything has been done. */
export function noProgress(dictation: {
  readonly recordings: readonly unknown[];
  readonly seconds: number;
}): DictationProgress {
  return {
    recordings: dictation.recordings.length,
    recordingsCut: 0,
    pieces: 0,
    piecesDone: 0,
    seconds: dictation.seconds,
    secondsDone: 0,
    unheard: 0,
    usd: 0,
  };
}
