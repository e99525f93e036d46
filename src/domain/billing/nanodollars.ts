import { type ModelPrice, priceOf } from './price.ts';
import type { Usage } from './usage.ts';

const perUsd = 1_000_000_000;

/**
 * US dollars as a whole number of nanodollars, in which money is added up and compared: a token of
 * $0.60 per million is 600 of them. Sums are exact up to nine million dollars.
 */
export function toNanodollars(usd: number): number {
  return Math.round(usd * perUsd);
}

/** Nanodollars as US dollars, for ledgers and people; `toNanodollars` gives the same number back. */
export function toUsd(nanodollars: number): number {
  return nanodollars / perUsd;
}

/** What a request costs in nanodollars, a fraction of one rounded up: never less than its bill. */
export function costOf(usage: Usage, price: ModelPrice): number {
  // Prices are no binary fractions: 450 tokens of $0.60 come out a hair above 270,000.
  return Math.ceil(Number((priceOf(usage, price) * perUsd).toFixed(3)));
}
