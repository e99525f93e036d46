import { plainLine } from '#src/domain/text/plain-line.ts';
import type { DictationProgress } from '#src/main/dictation.ts';

import { type Display, type Telling, display, printJson } from '../progress/display.ts';
import { dictationLine } from './dictation-line.ts';

/** What came of a dictation. */
export interface DictationEnding {
  /** For people. */
  readonly lines: readonly string[];
  /** For people, when something is left to them. */
  readonly troubles: readonly string[];
  /** For programs. */
  readonly result: object;
}

/** Tells whoever watches how a dictation is written down. */
export interface DictationDisplay extends Display<DictationProgress> {
  finish(ending: DictationEnding): void;
}

const telling: Telling<DictationProgress> = {
  line: dictationLine,
  step({ seconds, secondsDone, pieces, piecesDone }) {
    const tenth = seconds === 0 ? 0 : Math.floor((secondsDone / seconds) * 10);
    return { name: `${tenth}`, line: `listening: ${piecesDone} of ${pieces} pieces` };
  },
  figures: (progress) => ({ stage: 'listening', ...progress }),
};

/** Shows a dictation: JSON lines, a moving bar on a terminal, or a plain line at each tenth. */
export function dictationDisplay({ json }: { readonly json: boolean }): DictationDisplay {
  return {
    ...display({ json }, telling),
    finish({ lines, troubles, result }) {
      if (json) printJson({ event: 'done', ...result });
      else process.stdout.write(`${lines.map(plainLine).join('\n')}\n`);
      if (troubles.length > 0) process.stderr.write(`${troubles.join('\n')}\n`);
    },
  };
}
