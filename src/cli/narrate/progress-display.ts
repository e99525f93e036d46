import { secondsOf } from '#src/domain/audio/pcm.ts';
import { type RunProgress, segmentCount, stageOf } from '#src/domain/progress/run-progress.ts';

import { type Display, type Telling, display, printJson } from '../progress/display.ts';
import type { Ending } from './ending.ts';
import { progressLine } from './progress-line.ts';

/** Tells whoever watches how a run goes. */
export interface ProgressDisplay extends Display<RunProgress> {
  /** What came of it. */
  finish(ending: Ending): void;
}

const telling: Telling<RunProgress> = {
  line: progressLine,
  step(progress) {
    const stage = stageOf(progress);
    const { done, total } = segmentCount(progress);
    const tenth = total === 0 ? 0 : Math.floor((done / total) * 10);
    return { name: `${stage} ${tenth}`, line: `${stage}: ${done} of ${total} segments` };
  },
  figures(progress) {
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
  },
};

/** JSON lines, a moving bar on a terminal, or a plain line at each new stage and tenth. */
export function progressDisplay({ json }: { readonly json: boolean }): ProgressDisplay {
  return {
    ...display({ json }, telling),
    finish(ending) {
      const { event, exitCode, lines, result } = ending;
      if (json) printJson({ event, ...result });
      // Finished books are what the command is for; all else is told where errors are.
      if (json && exitCode === 0) return;
      const stream = exitCode === 0 ? process.stdout : process.stderr;
      stream.write(`${lines.join('\n')}\n`);
    },
  };
}
