/** How far two stretches of words agree. `variant`: the same, written otherwise. `doubtful`: perhaps. */
export type Agreement = 'same' | 'variant' | 'doubtful' | 'none';

/** One step of going through a text and what was said side by side; the ends are excluded. */
export interface Step {
  readonly agreement: Agreement;
  readonly textFrom: number;
  readonly textTo: number;
  readonly saidFrom: number;
  readonly saidTo: number;
}
