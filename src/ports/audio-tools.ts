/** A chapter mark of a bound book, in samples of 24 kHz from its start. */
export interface ChapterMark {
  readonly title: string;
  readonly startSample: number;
  readonly endSample: number;
}

/** What players show of a file; empty and absent ones are left out. */
export interface Tags {
  readonly title: string;
  readonly album: string;
  readonly artist: string;
  readonly narrator: string;
  readonly track?: string;
  readonly publisher?: string;
  readonly year?: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly subtitle?: string;
  readonly series?: string;
  /** Its place in the series, such as `2` or `2.5`. */
  readonly seriesPart?: string;
  readonly genre?: string;
  readonly isbn?: string;
}

/** What a finished file holds, as a player would see it. */
export interface Probe {
  readonly seconds: number;
  readonly chapters: number;
}

/** Work on sound that Lectern leaves to ffmpeg. */
export interface AudioTools {
  /**
   * The samples of an audio file of any kind, as 24 kHz mono s16.
   *
   * @throws TakeRejectedError when it is not readable audio
   */
  decode(audio: Uint8Array, signal: AbortSignal): Promise<Uint8Array>;
  probe(path: string): Promise<Probe>;
}
