import { createLogUpdate } from 'log-update';

import { secondsOf } from '#src/domain/audio/pcm.ts';
import { type RunProgress, segmentCount, stageOf } from '#src/domain/progress/run-progress.ts';

import type { Ending } from './ending.ts';
import { progressLine } from './progress-line.ts';

/** Tells whoever watches how a run goes. */
export interface ProgressDisplay {
  /** A sentence beside the progress. */
  say(sentence: string): void;
  show(progress: RunProgress): void;
  /** Takes the bar away. */
  end(): void;
  /** What came of it. */
  finish(ending: Ending): void;
}

/** JSON lines, a moving bar on a terminal, or a plain line at each new stage and tenth. */
export function progressDisplay({ json }: { readonly json: boolean }): ProgressDisplay {
  if (json) return jsonLines();
  return process.stderr.isTTY ? movingBar() : plainLines();
}

/** Finished books are what the command is for; all else is told where errors are. */
function tell({ lines, exitCode }: Ending): void {
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  stream.write(`${lines.join('\n')}\n`);
}

function jsonLines(): ProgressDisplay {
  const print = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
  return {
    say: (message) => print({ event: 'message', message }),
    show: (progress) => print({ event: 'progress', ...figures(progress) }),
    end: () => undefined,
    finish(ending) {
      print({ event: ending.event, ...ending.result });
      if (ending.exitCode !== 0) tell(ending);
    },
  };
}

function figures(progress: RunProgress): object {
  const { done, total } = segmentCount(progress);
  return {
    stage: stageOf(progress),
    segmentsDone: done,
    segments: total,
    chaptersDone: progress.chapters.filter(({ track }) => track === 'done').length,
    chapters: progress.chapters.length,
    audioSeconds: secondsOf(progress.samples),
    usd: progress.usd,
    failures: progress.failures.length,
    held: progress.held.length,
  };
}

function movingBar(): ProgressDisplay {
  const update = createLogUpdate(process.stderr);
  const begun = Date.now();
  let last: RunProgress | undefined;
  const draw = (): void => {
    if (last === undefined) return;
    update(progressLine(last, (Date.now() - begun) / 1000, process.stderr.columns - 1));
  };
  // The line is drawn on a beat, so that a burst of events costs nothing and the time left moves.
  const beat = setInterval(draw, 200).unref();
  return {
    say(sentence) {
      update.clear();
      process.stderr.write(`${sentence}\n`);
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
    finish: tell,
  };
}

function plainLines(): ProgressDisplay {
  let shown = '';
  return {
    say: (sentence) => void process.stderr.write(`${sentence}\n`),
    show(progress) {
      const { done, total } = segmentCount(progress);
      const tenth = total === 0 ? 0 : Math.floor((done / total) * 10);
      const step = `${stageOf(progress)} ${tenth}`;
      if (step === shown) return;
      shown = step;
      process.stderr.write(`${stageOf(progress)}: ${done} of ${total} segments\n`);
    },
    end: () => undefined,
    finish: tell,
  };
}
