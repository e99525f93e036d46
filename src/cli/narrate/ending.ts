import type { BookStatus } from '#src/domain/submission/book-status.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

import { cutTo } from '../columns.ts';
import { counted, formatMoney } from '../format.ts';
import { nextSteps } from '../next-steps.ts';

/** What came of a run. */
export interface Ending {
  /** What programs are told that it is. */
  readonly event: 'done' | 'held' | 'stopped';
  /** 0: finished. 1: cancelled. 3: segments wait for a person. 4: the budget is used up. */
  readonly exitCode: 0 | 1 | 3 | 4;
  /** For people. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly result: object;
}

/** Columns of the words that a held segment is shown by. */
const wordsWidth = 68;

/** All is done but what waits for a person. */
export function heldEnding(status: BookStatus): Ending {
  const { title, held, segments } = status;
  const wait = held.length === 1 ? 'waits' : 'wait';
  return {
    event: 'held',
    exitCode: 3,
    lines: [
      `“${plainLine(title)}” is not finished: ${held.length} of ${counted(segments, 'segment')} ${wait} for a person.`,
      ...held.flatMap(({ id, chapter, reason, text }) => [
        `  Chapter ${chapter}, ${id}: ${plainLine(reason)}`,
        `    “${cutTo(plainLine(text), wordsWidth)}”`,
      ]),
      ...nextSteps(status),
    ],
    result: {
      ...figures(status),
      held: held.map(({ id, chapter, cause, reason, text, recordings }) => ({
        ...{ id, chapter, cause, reason, text },
        recordings: recordings.length,
      })),
    },
  };
}

/** The run was stopped at the budget, or a person cancelled it. */
export function stoppedEnding(status: BookStatus, notice: StopNotice): Ending {
  const { segments, segmentsDone, spend } = status;
  return {
    event: 'stopped',
    exitCode: notice.kind === 'budget' ? 4 : 1,
    lines: [
      plainLine(notice.message),
      `${segmentsDone} of ${counted(segments, 'segment')} are narrated, for ${formatMoney(spend.usd)}.`,
      ...nextSteps(status),
    ],
    result: { ...figures(status), kind: notice.kind, message: notice.message },
  };
}

function figures({ id, title, state, segments, segmentsDone, ...money }: BookStatus): object {
  const { spend, budgetUsd, expectedUsd } = money;
  return { id, title, state, segments, segmentsDone, spend, budgetUsd, expectedUsd };
}
