import pLimit, { type LimitFunction } from 'p-limit';

import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { RequestLines } from '#src/ports/request-lines.ts';

/** So many lines for each engine; one that is not named has as many as it likes. */
export function requestLines(
  atOnce: Readonly<Partial<Record<SpeechEngine, number>>>,
): RequestLines {
  const limits = new Map<SpeechEngine, LimitFunction>(
    (Object.entries(atOnce) as [SpeechEngine, number][]).map(([engine, count]) => [
      engine,
      pLimit(count),
    ]),
  );
  return {
    take: (engine, work) => limits.get(engine)?.(work) ?? work(),
  };
}
