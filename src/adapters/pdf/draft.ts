import type { BlockKind } from '#src/domain/manuscript/block.ts';

import type { Line } from './line.ts';

/** A block in the making: what it is, and the lines it is made of. */
export interface Draft {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  readonly level?: number;
  readonly role?: string;
  /** Whether its look tells it from prose: larger, centred, in a font of its own. */
  readonly isSetApart: boolean;
}
