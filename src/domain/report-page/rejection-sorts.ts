import type { ReportedSegment } from '../mastering/report.ts';

/** Sorts of reasons by the wording of the gate's sentences, what they quote left out. */
const sorts: readonly (readonly [RegExp, string])[] = [
  [/words? (?:is|are) missing/, 'words missing'],
  [/said twice/, 'words said twice'],
  [/before the text begins/, 'words before the text'],
  [/after the text has ended/, 'words after the text'],
  [/words? (?:is|are) added/, 'words added'],
  [/where it does not stand|but elsewhere/, 'words in another place'],
  [/where the text has/, 'other words'],
  [/declines to read/, 'refused to read'],
  [/Another text is said/, 'another text'],
  [/stopped before the end|stops in the middle of a word/, 'cut off'],
  [/silent for|s of silence/, 'silence'],
  [/recording is silent/, 'silent'],
  [/too short for its text/, 'too short'],
  [/too long for its text/, 'too long'],
  [/service billed/, 'not as long as billed'],
  [/sound is distorted/, 'distorted'],
  [/voice fades/, 'fades'],
  [/noise or humming/, 'noise'],
  [/like another voice/, 'another voice'],
  [/nobody listened/, 'unheard'],
  [/asked for|person/i, 'a person wanted another'],
];

/** What a rejection was about, in two or three words each; `another reason` for any unknown. */
export function rejectionSorts(rejection: string): string[] {
  const said = rejection.replaceAll(/“[^”]*”/g, '“…”');
  const found = sorts.filter(([pattern]) => pattern.test(said)).map(([, sort]) => sort);
  return found.length === 0 ? ['another reason'] : found;
}

/** How many takes were rejected for each sort of reason, the most frequent first. */
export function countRejections(
  segments: readonly ReportedSegment[],
): { readonly sort: string; readonly takes: number }[] {
  const counts = new Map<string, number>();
  for (const { rejections = [] } of segments)
    for (const sort of rejections.flatMap(rejectionSorts))
      counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts]
    .map(([sort, takes]) => ({ sort, takes }))
    .toSorted((one, other) => other.takes - one.takes || (one.sort < other.sort ? -1 : 1));
}
