import type { Take } from '#src/domain/narration/take.ts';

/** The takes of all books, by the hash of what makes their sound. */
export interface TakeStore {
  /** The take, when it is there and whole: a truncated or altered one counts as missing. */
  find(id: string): Promise<Take | undefined>;
  /** The take as it was recorded, without looking whether its sound is still whole. */
  describe(id: string): Promise<Take | undefined>;
  /** Keeps a take; it appears whole or not at all. `pcm` is 24 kHz mono s16. */
  save(take: Take, pcm: Uint8Array): Promise<void>;
  /** The samples of a take. Throws when they are not the ones that were saved. */
  readPcm(take: Take): Promise<Uint8Array>;
  /** Path of the take's WAV on this machine. */
  wavPath(take: Take): Promise<string>;
  /** Forgets a take; whoever needs it narrates it again. */
  discard(id: string): Promise<void>;
}
