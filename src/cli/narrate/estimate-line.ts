import type { RequestEstimate } from '#src/main/estimate-request.ts';

import { formatDuration, formatMoney } from '../format.ts';

/** What is about to be narrated, how long it will be and what it is expected to cost, in one line. */
export function estimateLine({ whole, rest }: RequestEstimate): string {
  const length = `About ${formatDuration(whole.seconds)} of audio`;
  if (rest.characters === 0) return `${length}, all of it narrated before.`;
  const money = rest.usd === 0 ? '' : `, for about ${formatMoney(rest.usd)}`;
  if (rest.characters === whole.characters) return `${length}${money}.`;
  return `${length}; ${formatDuration(rest.seconds)} of it still to be narrated${money}.`;
}
