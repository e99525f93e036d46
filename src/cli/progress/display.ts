import { createLogUpdate } from 'log-update';

import { plainLine } from '#src/domain/text/plain-line.ts';

/** Tells whoever watches how something long goes. */
export interface Display<Progress> {
  /** A sentence beside the progress. */
  say(sentence: string): void;
  show(progress: Progress): void;
  /** Takes the bar away. */
  end(): void;
}

/** How progress is told. */
export interface Telling<Progress> {
  /** On a terminal: one line of at most `width` columns, drawn again and again. */
  readonly line: (progress: Progress, elapsedSeconds: number, width: number) => string;
  /** Elsewhere: a line for each new step, which its name tells from the one before. */
  readonly step: (progress: Progress) => { readonly name: string; readonly line: string };
  /** For programs. */
  readonly figures: (progress: Progress) => object;
}

/** JSON lines, a moving bar on a terminal, or a plain line at each new step. */
export function display<Progress>(
  { json }: { readonly json: boolean },
  telling: Telling<Progress>,
): Display<Progress> {
  if (json) return jsonLines(telling);
  return process.stderr.isTTY ? movingBar(telling) : plainLines(telling);
}

/** Prints one JSON line, where results go. */
export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function jsonLines<Progress>({ figures }: Telling<Progress>): Display<Progress> {
  return {
    say: (message) => printJson({ event: 'message', message }),
    show: (progress) => printJson({ event: 'progress', ...figures(progress) }),
    end: () => undefined,
  };
}

function movingBar<Progress>({ line }: Telling<Progress>): Display<Progress> {
  const update = createLogUpdate(process.stderr);
  const begun = Date.now();
  let last: Progress | undefined;
  const draw = (): void => {
    if (last === undefined) return;
    update(line(last, (Date.now() - begun) / 1000, process.stderr.columns - 1));
  };
  // The line is drawn on a beat, so that a burst of events costs nothing and the time left moves.
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
  };
}

function plainLines<Progress>({ step }: Telling<Progress>): Display<Progress> {
  let shown: string | undefined;
  return {
    say: (sentence) => void process.stderr.write(`${plainLine(sentence)}\n`),
    show(progress) {
      const { name, line } = step(progress);
      if (name === shown) return;
      shown = name;
      process.stderr.write(`${line}\n`);
    },
    end: () => undefined,
  };
}
