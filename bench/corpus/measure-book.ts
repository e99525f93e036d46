import { join } from 'node:path';

import { readManuscript } from '#src/main/readers.ts';

import { type ProcessOutcome, tryLectern } from '../measure-process.ts';
import {
  type ExpectedFile,
  type TitleMatch,
  expectedTitles,
  matchTitles,
} from './expected-book.ts';
import type { PlanOutput } from './plan-output.ts';
import { type Proof, provePlan } from './prove-plan.ts';

/** What planning one book of the corpus gave. */
export interface BookResult {
  readonly name: string;
  readonly outcome: ProcessOutcome;
  /** Missing when the book was refused. */
  readonly plan?: PlanOutput;
  readonly proof?: Proof;
  /** Missing when nothing is known of its chapters. */
  readonly titles?: TitleMatch;
  /** What differs from what is known: title, creators, language. */
  readonly differences: readonly string[];
}

/** Plans a book with the command line, as its users do, and compares the plan with what is known. */
export async function measureBook(
  folder: string,
  name: string,
  expected: readonly ExpectedFile[],
): Promise<BookResult> {
  const path = join(folder, name);
  const outcome = await tryLectern(['plan', path, '--json', '--speech', 'draft'], {});
  if (outcome.exitCode !== 0)
    return { name, outcome, differences: [outcome.stderr.split('\n')[0] ?? ''] };
  const plan = JSON.parse(outcome.stdout) as PlanOutput;
  const wanted = expectedTitles(expected);
  const found = plan.chapters.map(({ title }) => title);
  return {
    name,
    outcome,
    plan,
    proof: provePlan(await readManuscript([path]), plan),
    ...(wanted === undefined ? {} : { titles: matchTitles(found, wanted) }),
    differences: expected.slice(0, 1).flatMap((one) => differences(plan, one)),
  };
}

function differences(plan: PlanOutput, expected: ExpectedFile): string[] {
  const pairs: [string, string, string | undefined][] = [
    ['title', plan.title, expected.title],
    ['creators', plan.creators.join(', '), expected.creators?.join(', ')],
    ['language', plan.language.split('-')[0] ?? '', expected.language?.split('-')[0]],
  ];
  return pairs.flatMap(([what, is, known]) =>
    known === undefined || is === known ? [] : [`${what} “${is}”, expected “${known}”`],
  );
}
