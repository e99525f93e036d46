import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { estimateNarration } from '#src/domain/planning/estimate.ts';
import type { Plan, PlannedChapter } from '#src/domain/planning/plan.ts';
import { type BookFlags, type BookRequest, bookRequest } from '#src/main/book-request.ts';
import { planRequest } from '#src/main/submit-book.ts';

import { planJson } from './plan-json.ts';
import { planTable } from './plan-table.ts';
import { planText } from './plan-text.ts';

/** How the plan is shown. */
export interface PlanView {
  readonly json: boolean;
  /** Original beside spoken text. */
  readonly text: boolean;
  /** Only this chapter's text. */
  readonly chapter?: number;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Plans a book and prints the plan; writes nothing anywhere. */
export async function runPlan(
  flags: BookFlags,
  { environment, ...view }: PlanView & { readonly environment: Environment },
): Promise<void> {
  const request = await bookRequest(flags, environment);
  const plan = await planRequest(request);
  process.stdout.write(`${show(plan, request, view)}\n`);
}

function show(plan: Plan, { settings }: BookRequest, view: PlanView): string {
  const { voice, price, pauses } = settings;
  const estimateOf = (chapters: readonly PlannedChapter[]) =>
    estimateNarration(chapters, { name: voice.model, price });
  if (view.json) return JSON.stringify(planJson(plan, estimateOf(plan.chapters), pauses), null, 2);
  if (!view.text && view.chapter === undefined) return planTable(plan, estimateOf, view.width);
  const chapters = view.chapter === undefined ? plan.chapters : [chapterOf(plan, view.chapter)];
  const { width } = view;
  return chapters.map((chapter) => planText(chapter, { pauses, width })).join('\n\n');
}

function chapterOf({ chapters }: Plan, wanted: number): PlannedChapter {
  const chapter = chapters.find(({ number }) => number === wanted);
  if (chapter !== undefined) return chapter;
  throw new InputError(
    `There is no chapter ${wanted} in the plan.`,
    `Ask for one of its chapters, ${chapters[0]?.number ?? 0} to ${chapters.at(-1)?.number ?? 0}.`,
  );
}
