import type { Environment } from '#src/domain/machine/environment.ts';
import { estimateNarration } from '#src/domain/planning/estimate.ts';
import { type BookFlags, bookRequest } from '#src/main/book-request.ts';
import { planRequest } from '#src/main/submit-book.ts';

import { planJson } from './plan-json.ts';
import { planTable } from './plan-table.ts';

/** Plans a book and prints the plan; writes nothing anywhere. */
export async function runPlan(
  flags: BookFlags,
  { json, environment }: { readonly json: boolean; readonly environment: Environment },
): Promise<void> {
  const request = await bookRequest(flags, environment);
  const plan = await planRequest(request);
  const { settings } = request;
  const estimate = estimateNarration(plan.chapters, {
    name: settings.voice.model,
    price: settings.price,
  });
  const text = json
    ? JSON.stringify(planJson(plan, estimate, settings.pauses), null, 2)
    : planTable(plan, estimate);
  process.stdout.write(`${text}\n`);
}
