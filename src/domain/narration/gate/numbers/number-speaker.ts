/** What a sum of money is called: one, several, one of its hundredth parts, several of them. */
export type Coin = readonly [one: string, many: string, cent: string, cents: string];

/** How a language says numbers. Every list holds the usual ways, words parted by spaces. */
export interface NumberSpeaker {
  /** A whole number from 0 to 999,999,999,999, also as a year. */
  readonly cardinals: (value: number) => readonly string[];
  /** `4th`, with every ending that its grammar has. */
  readonly ordinals: (value: number) => readonly string[];
  /** The digits from 0 to 9 one by one. */
  readonly digits: readonly (readonly string[])[];
  /** Between the whole and the parts of a decimal number. */
  readonly point: readonly string[];
  /** Between the ends of `1914–18`, or the whole and the half of `5½`. */
  readonly to: readonly string[];
  readonly and: string;
  /** `3/4`. */
  readonly fractions: (above: number, below: number) => readonly string[];
  /** `3:30`. */
  readonly clock: (hours: number, minutes: number) => readonly string[];
  /** By sign. */
  readonly coins: Readonly<Record<string, Coin>>;
  /** Whether a number in figures may be an ordinal: `5. Mai` is split at its dot, and `le 5 mai` counts days. */
  readonly hasBareOrdinals?: boolean;
  /** `1920s`: the last word of a number as a decade; absent where there is no such form. */
  readonly decade?: (words: string) => string;
}

/** The largest number that is said in words; longer ones are said digit by digit. */
export const largestSaid = 999_999_999_999;
