import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';

/** Recordings of a book that were not accepted, kept as evidence until the book is delivered. */
export interface RejectedTakes {
  /** Keeps one, with its sound as it came; `pcm` is 24 kHz mono s16, absent when it was unreadable. */
  add(
    bookId: string,
    rejected: RejectedTake,
    sound: { readonly audio: Uint8Array; readonly pcm?: Uint8Array },
  ): Promise<void>;
  /** Those of one take, oldest first. */
  list(bookId: string, takeId: string): Promise<RejectedTake[]>;
  /** The samples of one. @throws InputError when they are gone or were never readable */
  readPcm(bookId: string, rejected: RejectedTake): Promise<Uint8Array>;
  /** Path of the file that holds its sound, for people to listen to; undefined when there is none. */
  soundPath(bookId: string, rejected: RejectedTake): Promise<string | undefined>;
  /** Removes all but those of these takes. */
  clear(bookId: string, keep: readonly string[]): Promise<void>;
}
