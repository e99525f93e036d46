import type { Usage } from './usage.ts';

/** What a model costs, in US dollars per million tokens. */
export interface ModelPrice {
  readonly textIn: number;
  readonly textOut: number;
  readonly audioIn: number;
  readonly audioOut: number;
}

/** The price of what runs on one's own machine. */
export const freePrice: ModelPrice = { textIn: 0, textOut: 0, audioIn: 0, audioOut: 0 };

/** What a request cost, in US dollars. */
export function priceOf(usage: Usage, price: ModelPrice): number {
  const perMillion =
    usage.textTokensIn * price.textIn +
    usage.textTokensOut * price.textOut +
    usage.audioTokensIn * price.audioIn +
    usage.audioTokensOut * price.audioOut;
  return perMillion / 1_000_000;
}
