import type { Environment } from '#src/domain/machine/environment.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import { type BookFlags, bookRequest } from '#src/main/book-request.ts';
import { checkNarrator } from '#src/main/check-narrator.ts';
import type { DictationProgress } from '#src/main/dictation.ts';
import { estimateRequest } from '#src/main/estimate-request.ts';
import { libraryToRead } from '#src/main/library-folder.ts';
import { openStudio } from '#src/main/studio.ts';
import { checkRequest, submitBook } from '#src/main/submit-book.ts';

import { askAbove } from '../ask-above.ts';
import { dictationDisplay } from '../transcribe/dictation-display.ts';
import { type Desk, atDesk } from './desk.ts';
import { estimateLine } from './estimate-line.ts';
import { seeThrough } from './see-through.ts';
import { describeEngine } from './summary.ts';

/** How the command was called. */
export interface NarrateCall {
  readonly json: boolean;
  /** Whether somebody is there who can be asked, and is to be. */
  readonly canAsk: boolean;
  readonly environment: Environment;
}

/**
 * Narrates a book in this process and waits for it.
 *
 * @returns the exit code
 */
export async function runNarrate(flags: BookFlags, call: NarrateCall): Promise<number> {
  return await atDesk(call, (desk) => narrate(flags, desk, call));
}

async function narrate(
  flags: BookFlags,
  desk: Desk,
  { json, canAsk }: NarrateCall,
): Promise<number> {
  const { environment, display, signal } = desk;
  const request = await withDictation(json, (onProgress) =>
    bookRequest(flags, environment, {
      signal,
      say: (sentence) => display.say(sentence),
      onProgress,
    }),
  );
  const plan = await checkRequest(request);
  signal.throwIfAborted();
  const { house, choice, settings } = request;
  await using studio = await openStudio(environment, house);
  await checkNarrator(studio, settings);
  display.say(describeEngine(choice, settings.voice));
  for (const warning of plan.warnings) display.say(plainLine(warning));
  const estimate = await estimateRequest(request, plan, libraryToRead(environment));
  display.say(estimateLine(estimate));
  if (canAsk) await askAbove(house, estimate.rest.usd, unwanted);
  signal.throwIfAborted();
  return await seeThrough({ studio, house }, desk, () => submitBook(request, plan, studio));
}

/** Shows how the writing down of recordings goes, for as long as it takes. */
async function withDictation<Result>(
  json: boolean,
  work: (onProgress: (progress: DictationProgress) => void) => Promise<Result>,
): Promise<Result> {
  const display = dictationDisplay({ json });
  try {
    return await work((progress) => display.show(progress));
  } finally {
    display.end();
  }
}

/** What is said when a person does not want to spend so much. */
const unwanted = {
  message: 'Nothing was narrated, as you wished.',
  nextStep:
    'A part of it (--chapters 1), a cap (--budget 5) or the draft voice (--speech draft) costs less.',
};
