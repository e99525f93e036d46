import type { Verdict } from '#src/domain/narration/gate/verdict.ts';
import { type JudgedTake, failedTakes, goodTakes } from '#test/support/narrations/failed-takes.ts';
import { performers } from '#test/support/narrations/judge-performance.ts';

interface Tally {
  takes: number;
  accepted: number;
  inDoubt: number;
}

/** What the verbatim gate makes of takes that failed in all known ways, and of good ones; by kind. */
export async function gateBench(): Promise<string> {
  const failed = await tally(failedTakes(performers));
  const good = await tally(goodTakes(performers, 150));
  return [
    'failed takes            takes   accepted   in doubt',
    ...rows(failed, ({ accepted }) => accepted),
    '',
    'good takes              takes   rejected   in doubt',
    ...rows(good, ({ takes, accepted }) => takes - accepted),
  ].join('\n');
}

async function tally(takes: AsyncIterable<JudgedTake>): Promise<Map<string, Tally>> {
  const kinds = new Map<string, Tally>();
  for await (const { kind, verdict } of takes) {
    count(kinds, kind, verdict);
    count(kinds, 'all', verdict);
  }
  return kinds;
}

function count(kinds: Map<string, Tally>, kind: string, { accepted, isInDoubt }: Verdict): void {
  const row = kinds.get(kind) ?? { takes: 0, accepted: 0, inDoubt: 0 };
  kinds.set(kind, row);
  row.takes += 1;
  if (accepted) row.accepted += 1;
  if (isInDoubt) row.inDoubt += 1;
}

function rows(kinds: ReadonlyMap<string, Tally>, wrong: (row: Tally) => number): string[] {
  const last = [...kinds].toSorted(
    ([one], [other]) => Number(one === 'all') - Number(other === 'all'),
  );
  return last.map(
    ([kind, row]) =>
      kind.padEnd(22) +
      [row.takes, wrong(row), row.inDoubt]
        .map((value, at) => String(value).padStart(at === 0 ? 7 : 11))
        .join(''),
  );
}
