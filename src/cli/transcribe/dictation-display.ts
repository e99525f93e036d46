import { createLogUpdate } from 'log-update';

import { plainLine } from '#src/domain/text/plain-line.ts';
import type { DictationProgress } from '#src/main/dictation.ts';

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
export interface DictationDisplay {
  /** A sentence beside the progress. */
  say(sentence: string): void;
  show(progress: DictationProgress): void;
  /** Takes the bar away. */
  end(): void;
  finish(ending: DictationEnding): void;
}

/** JSON lines, a moving bar on a terminal, or a plain line at each tenth. */
export function dictationDisplay({ json }: { readonly json: boolean }): DictationDisplay {
  if (json) return jsonLines();
  return process.stderr.isTTY ? movingBar() : plainLines();
}

function jsonLines(): DictationDisplay {
  const print = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
  return {
    say: (message) => print({ event: 'message', message }),
    show: (progress) => print({ event: 'progress', stage: 'listening', ...progress }),
    end: () => undefined,
    finish({ result, troubles }) {
      print({ event: 'done', ...result });
      complain(troubles);
    },
  };
}

function movingBar(): DictationDisplay {
  const update = createLogUpdate(process.stderr);
  const begun = Date.now();
  let last: DictationProgress | undefined;
  const draw = (): void => {
    if (last === undefined) return;
    update(dictationLine(last, (Date.now() - begun) / 1000, process.stderr.columns - 1));
  };
  const beat = setInterval(draw, 200).unref();
  return {
    say(sentence) {
      update.clear();
      process.stderr.write(`${plainLine(sentence)}\n`);
      draw();
    },
    show(progress) {
      last = progress;
    },
    end() {
      clearInterval(beat);
      update.clear();
      last = undefined;
    },
    finish,
  };
}

function plainLines(): DictationDisplay {
  let shown = -1;
  return {
    say: (sentence) => void process.stderr.write(`${plainLine(sentence)}\n`),
    show({ seconds, secondsDone, pieces, piecesDone }) {
      const tenth = seconds === 0 ? 0 : Math.floor((secondsDone / seconds) * 10);
      if (tenth === shown) return;
      shown = tenth;
      process.stderr.write(`listening: ${piecesDone} of ${pieces} pieces\n`);
    },
    end: () => undefined,
    finish,
  };
}

function finish({ lines, troubles }: DictationEnding): void {
  process.stdout.write(`${lines.map(plainLine).join('\n')}\n`);
  complain(troubles);
}

function complain(troubles: readonly string[]): void {
  if (troubles.length > 0) process.stderr.write(`${troubles.join('\n')}\n`);
}
