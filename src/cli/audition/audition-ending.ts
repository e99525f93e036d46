import { basename, dirname } from 'node:path';

import { plainLine } from '#src/domain/text/plain-line.ts';
import type { Audition, Reading, ReadingResult } from '#src/main/audition/audition.ts';

import { formatMoney } from '../format.ts';
import { auditionTable } from './audition-table.ts';

/** What came of an audition. */
export interface AuditionEnding {
  /** What programs are told that it is. */
  readonly event: 'done' | 'incomplete' | 'stopped';
  /**
   * 0: all is recorded. 1: nothing is. 2: the service refused a voice. 3: some readings are missing.
   * 4: the budget is used up.
   */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
  /** For people. */
  readonly lines: readonly string[];
  /** For people, about what is missing. */
  readonly troubles: readonly string[];
  /** For programs. */
  readonly result: object;
}

/**
 * Sums an audition up.
 *
 * @param usd what it has cost now, with all that was rejected, in US dollars
 */
export function auditionEnding(
  { book, passage, readings }: Pick<Audition, 'book' | 'passage' | 'readings'>,
  results: readonly ReadingResult[],
  usd: number,
): AuditionEnding {
  const recorded = results.filter((one) => one.kind === 'recorded');
  const missing = results.filter((one) => one.kind === 'missing');
  const folder = dirname(readings[0]?.file ?? '');
  const exitCode = exitCodeOf(results);
  return {
    event: exitCode === 0 ? 'done' : exitCode === 4 ? 'stopped' : 'incomplete',
    exitCode,
    lines:
      recorded.length === 0
        ? []
        : [
            ...auditionTable(recorded),
            '',
            `${formatMoney(usd)} in all. The files lie in ${folder}`,
          ],
    troubles: [
      ...Array.from(
        Map.groupBy(missing, ({ reason }) => reason),
        ([reason, all]) => missingLine(all, reason),
      ),
      ...new Set(
        missing.flatMap(({ nextStep = '' }) => (nextStep === '' ? [] : [plainLine(nextStep)])),
      ),
    ],
    result: {
      title: book.title,
      chapter: passage.chapter.title,
      words: passage.words,
      passage: passage.text,
      folder,
      usd,
      readings: recorded.map(({ reading, seconds, usd: own, score, reused }) => ({
        ...voiceOf(reading),
        seconds,
        usd: own,
        score,
        reused,
        takeId: reading.takeId,
        file: reading.file,
      })),
      missing: missing.map(({ reading, cause, reason }) => ({
        ...voiceOf(reading),
        cause,
        reason,
      })),
    },
  };
}

/** Several may be missing for one reason. */
function missingLine(all: readonly { readonly reading: Reading }[], reason: string): string {
  const names = all.map(({ reading }) => plainLine(nameOf(reading))).join(', ');
  return `${names} ${all.length === 1 ? 'is' : 'are'} missing: ${plainLine(reason)}`;
}

function exitCodeOf(results: readonly ReadingResult[]): AuditionEnding['exitCode'] {
  const missing = results.filter((one) => one.kind === 'missing');
  if (missing.length === 0) return 0;
  if (missing.some(({ cause }) => cause === 'budget')) return 4;
  if (missing.some(({ cause }) => cause === 'refused')) return 2;
  return missing.length === results.length ? 1 : 3;
}

/** What programs are told of who reads. */
export function voiceOf({ identity }: Reading): {
  voice: string;
  model: string;
  direction: string;
} {
  const { name: voice, model, direction } = identity.voice;
  return { voice, model, direction };
}

/** A reading by the name of its file, which is the voice and the direction. */
export function nameOf({ file }: Reading): string {
  return basename(file, '.wav');
}
