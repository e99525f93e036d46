import type { ReadingResult } from '#src/main/audition/audition.ts';

import { type Display, printJson } from '../progress/display.ts';
import { type AuditionEnding, nameOf, voiceOf } from './audition-ending.ts';

/** Tells that something has come of a reading. */
export function tellResult(
  result: ReadingResult,
  { json, display }: { readonly json: boolean; readonly display: Pick<Display<never>, 'say'> },
): void {
  const { reading, kind } = result;
  if (!json) {
    if (kind === 'missing') display.say(`${nameOf(reading)}: not recorded.`);
    else display.say(`${nameOf(reading)}: ${result.reused ? 'kept from before' : 'recorded'}.`);
    return;
  }
  const more =
    kind === 'recorded'
      ? { file: reading.file, reused: result.reused }
      : { cause: result.cause, reason: result.reason };
  printJson({ event: kind, ...voiceOf(reading), ...more });
}

/** Tells what came of an audition: what can be heard where results go, what can't where errors go. */
export function tellEnding(
  { event, result, lines, troubles }: AuditionEnding,
  { json }: { readonly json: boolean },
): void {
  if (json) printJson({ event, ...result });
  else if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  if (troubles.length > 0) process.stderr.write(`${troubles.join('\n')}\n`);
}
