import { silenceDb } from '#src/domain/retail/silence-db.ts';

/** The level of a mean square, full scale being 1, in dB. */
export function powerDb(meanSquare: number): number {
  return meanSquare > 0 ? Math.max(silenceDb, 10 * Math.log10(meanSquare)) : silenceDb;
}

/** The level of a sample, full scale being 1, in dB. */
export function sampleDb(sample: number): number {
  return sample > 0 ? Math.max(silenceDb, 20 * Math.log10(sample)) : silenceDb;
}
