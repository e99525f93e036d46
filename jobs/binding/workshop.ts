import type { StagedFolder } from '#src/ports/delivery.ts';
import type { Encoder } from '#src/ports/encoder.ts';
import type { M4bBinder } from '#src/ports/m4b-binder.ts';

/** Where editions are made and by what. */
export interface Workshop {
  readonly encoder: Encoder;
  readonly binder: M4bBinder;
  readonly folder: StagedFolder;
  readonly signal: AbortSignal;
}
