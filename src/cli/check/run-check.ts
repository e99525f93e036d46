import { styleText } from 'node:util';

import type { RetailSpec } from '#src/domain/retail/retail-spec.ts';
import type { CheckProgress } from '#src/main/check-progress.ts';
import { checkSound } from '#src/main/check-sound.ts';

import { Interrupted, interruptedCode, interruption } from '../interruption.ts';
import { type Display, display } from '../progress/display.ts';
import { checkJson } from './check-json.ts';
import { checkLine } from './check-line.ts';
import { checkTable } from './check-table.ts';

/** The options of `lectern check`, as commander gives them. */
export interface CheckOptions {
  readonly spec: RetailSpec;
  readonly json?: boolean;
}

/** Nothing could be measured. */
const nothingCode = 2;
const defaultWidth = 100;

/**
 * Checks sound and prints what was found.
 *
 * @returns the exit code
 */
export async function runCheck(
  path: string,
  { spec, json = false }: CheckOptions,
): Promise<number> {
  using interrupt = interruption();
  const progress = progressDisplay(json);
  try {
    const found = await checkSound(
      { path, spec },
      {
        signal: interrupt.signal,
        onProgress: (now) => progress?.show(now),
      },
    );
    progress?.end();
    const width = process.stdout.columns ?? defaultWidth;
    const text = json
      ? JSON.stringify(checkJson(found), null, 2)
      : checkTable(found, { width, paint: (style, words) => styleText(style, words) });
    process.stdout.write(`${text}\n`);
    if (found.files.length === 0) return nothingCode;
    return found.passed ? 0 : 1;
  } catch (error) {
    progress?.end();
    // What is stopped on the way throws what it likes.
    const { reason }: { reason: unknown } = interrupt.signal;
    if (!interrupt.signal.aborted || !(reason instanceof Interrupted)) throw error;
    process.stderr.write('Stopped.\n');
    return interruptedCode;
  }
}

/** A moving bar on a terminal; elsewhere the result alone is told. */
function progressDisplay(json: boolean): Display<CheckProgress> | undefined {
  if (json || !process.stderr.isTTY) return undefined;
  return display<CheckProgress>(
    { json: false },
    {
      line: checkLine,
      step: ({ filesDone, files }) => ({
        name: `${filesDone}`,
        line: `measured: ${filesDone} of ${files}`,
      }),
      figures: (now) => now,
    },
  );
}
