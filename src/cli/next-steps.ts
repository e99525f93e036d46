import { isAcceptable } from '#src/domain/narration/rejected-take.ts';
import type { BookStatus } from '#src/domain/submission/book-status.ts';

import { formatMoney } from './format.ts';

/** What a person can do about a book now, a sentence or command each; none when it is finished. */
export function nextSteps(status: BookStatus): string[] {
  const { id, state, stop } = status;
  switch (state) {
    case 'delivered':
      return [];
    case 'held':
      return settleSteps(status);
    case 'at budget':
      return [raiseStep(status)];
    case 'cancelled':
      return [`lectern resume ${id} goes on with it.`];
    case 'stopped':
      return [...(stop === undefined ? [] : [stop.nextStep]), `Then: lectern resume ${id}`];
    case 'queued':
    case 'narrating':
    case 'assembling':
    case 'binding':
      return [
        `Workers go on with it (lectern work); lectern resume ${id} does so here.`,
        ...(status.held.length === 0 ? [] : settleSteps(status)),
      ];
  }
}

/** How held segments are settled. */
function settleSteps({ id, held }: BookStatus): string[] {
  const canAccept = held.some(({ recordings }) => recordings.some(isAcceptable));
  return [
    `Ask for other takes: lectern retake ${id} --held`,
    canAccept
      ? `Or accept what was recorded: lectern accept ${id} --held`
      : 'Nothing was recorded that could be accepted; if retakes fail, change the text.',
  ];
}

/** Takes cost more or less than expected. */
const margin = 1.1;
/** Sums of binary fractions are a little off: no cent more for that. */
const rounding = 1e-6;

function raiseStep({ id, budgetUsd, spend, expectedUsd, stop }: BookStatus): string {
  if (budgetUsd === undefined || stop?.reached?.of === 'batch') {
    return `Raise budget.batchUsd in the settings, then: lectern resume ${id}`;
  }
  const gone = Math.max(spend.usd, stop?.reached?.spentUsd ?? 0);
  const enough = Math.ceil((gone + expectedUsd * margin) * 100 - rounding) / 100;
  const more = `about ${formatMoney(expectedUsd)} more is expected`;
  return `Raise its budget (${more}): lectern resume ${id} --budget ${Math.max(enough, budgetUsd + 0.01).toFixed(2)}`;
}
