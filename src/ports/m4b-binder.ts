import type { ChapterMark, Tags } from './audio-tools.ts';

/** An M4B to be bound of chapters that were encoded apart. */
export interface M4bOrder {
  /** ADTS files in order, and how many samples of 24 kHz each stands for: multiples of 1,024. */
  readonly pieces: readonly { readonly path: string; readonly samples: number }[];
  readonly marks: readonly ChapterMark[];
  readonly tags: Tags;
  /** JPEG or PNG. */
  readonly coverPath?: string;
  readonly path: string;
}

/** What is in an M4B, read back from the file. */
export interface M4bContents {
  /** Samples that a player plays, the edit list applied. */
  readonly samples: number;
  /** Marks of the QuickTime text track. */
  readonly marks: readonly ChapterMark[];
  /** How many marks Nero's `chpl` box has. */
  readonly neroMarks: number;
  readonly tags: Partial<Tags>;
  readonly hasCover: boolean;
  /** Whether the index comes before the sound, so that playing can begin at once. */
  readonly isFastStart: boolean;
  /** CRC-32 of all frames of sound, in order. */
  readonly soundCrc32: number;
}

/** Binds chapters into an M4B without encoding again: every mark sits on its sample. */
export interface M4bBinder {
  /**
   * @returns CRC-32 of all frames of sound that were written, in order
   * @throws Error when a piece has not as many frames as its samples need
   */
  bind(order: M4bOrder, signal: AbortSignal): Promise<number>;
  /** @throws Error when it is no whole M4B */
  read(path: string): Promise<M4bContents>;
}
