import type { FileHandle } from 'node:fs/promises';

import type { Tags } from '#src/ports/audio-tools.ts';

import type { Picture } from './picture.ts';

/** A tagged copy of an encoded file that is to be written. */
export interface Tagging {
  /** The encoded file. */
  readonly from: FileHandle;
  /** The copy, empty so far. */
  readonly to: FileHandle;
  readonly tags: Tags;
  readonly picture: Picture | undefined;
  readonly signal: AbortSignal;
}
