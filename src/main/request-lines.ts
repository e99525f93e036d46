import pLimit, { type LimitFunction } from 'p-limit';

import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { RequestLines } from '#src/ports/request-lines.ts';

/** Half as many requests again are made ready as there are lines: many answers come at the same time, and no line is to wait. */
const readyShare = 1.5;

/** So many lines for each engine; one that is not named has as many as it likes. */
export function requestLines(
  atOnce: Readonly<Partial<Record<SpeechEngine, number>>>,
): RequestLines {
  const limits = new Map<SpeechEngine, { ready: LimitFunction; line: LimitFunction }>(
    (Object.entries(atOnce) as [SpeechEngine, number][]).map(([engine, count]) => [
      engine,
      { ready: pLimit(Math.ceil(count * readyShare)), line: pLimit(count) },
    ]),
  );
  return {
    async take<Ready, Result>(
      engine: SpeechEngine,
      prepare: () => Promise<Ready>,
      send: (ready: Ready, hangUp: () => void) => Promise<Result>,
    ) {
      const limit = limits.get(engine);
      if (limit === undefined) return await send(await prepare(), () => undefined);
      // What is set aside for a request stays so until its answer is read, though its line is free before.
      return await limit.ready(async () => {
        const ready = await prepare();
        const result = Promise.withResolvers<Result>();
        const occupy = async (): Promise<void> => {
          const hungUp = Promise.withResolvers<void>();
          const sending = send(ready, hungUp.resolve);
          result.resolve(sending);
          await Promise.race([sending, hungUp.promise]);
        };
        limit.line(occupy).catch(() => undefined);
        return await result.promise;
      });
    },
  };
}
