import { once } from 'node:events';

import { tellEvent } from '#jobs/run-event.ts';
import { loadHouse } from '#src/config/load-settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { availableEngines, narrationsAtOnce } from '#src/main/narration-lanes.ts';
import { openStudio } from '#src/main/studio.ts';
import type { JobEvent } from '#src/ports/job-queue.ts';

import { interruption } from './interruption.ts';
import { onceInAWhile } from './once-in-a-while.ts';
import { workLine } from './work-line.ts';

/** Segments in flight get so long to finish when the worker is asked to stop. */
const graceMs = 60_000;

/** Works on the queues until the process is asked to stop. */
export async function runWork(
  { concurrency }: { readonly concurrency?: number },
  environment: Environment,
): Promise<void> {
  using interrupt = interruption();
  const house = await loadHouse();
  const engines = await availableEngines(environment, house);
  if (engines.length === 0) {
    throw new InputError(
      'This worker has no narrator: the settings name no deployment, neither AZURE_OPENAI_ENDPOINT nor OPENAI_API_KEY is set, and espeak-ng is not installed.',
      'Set one of them, or run ./lectern setup.',
    );
  }
  const narrations: Partial<Record<SpeechEngine, number>> = {};
  for (const engine of engines) {
    const service = engine === 'draft' ? undefined : concurrency;
    narrations[engine] = service ?? narrationsAtOnce(engine, house);
  }
  await using studio = await openStudio(environment, house);
  const say = async (event: JobEvent): Promise<void> => {
    const line = workLine(event.key, await tellEvent(event, studio.books));
    if (line !== undefined) process.stdout.write(`${new Date().toISOString()} ${line}\n`);
  };
  const workers = studio.work({
    narrations,
    onEvent: (event) => void say(event),
    onTrouble: onceInAWhile((error) => {
      process.stderr.write(`The queue can't be reached (${error.message}); waiting for it.\n`);
    }),
  });
  process.stderr.write(
    `Working, with ${engines.join(' and ')}; Ctrl-C stops after the segments in hand.\n`,
  );
  if (!interrupt.signal.aborted) await once(interrupt.signal, 'abort');
  await workers.close(graceMs);
}
