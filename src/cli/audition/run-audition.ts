import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import type { Audition } from '#src/main/audition/audition.ts';
import { checkDirections, deploymentsForAudition } from '#src/main/audition/check-audition.ts';
import { type AuditionEstimate, estimateAudition } from '#src/main/audition/estimate-audition.ts';
import { holdAudition } from '#src/main/audition/hold-audition.ts';
import { placeGuide } from '#src/main/audition/place-guide.ts';
import { auditionPassage, planAudition } from '#src/main/audition/plan-audition.ts';
import { spentOn } from '#src/main/audition/spent-on.ts';
import { voicesToHear } from '#src/main/audition/voices-to-hear.ts';
import { bookRequest } from '#src/main/book-request.ts';
import { checkNarrator } from '#src/main/check-narrator.ts';
import { narrationsAtOnce } from '#src/main/narration-lanes.ts';
import { openStudio } from '#src/main/studio.ts';
import { planRequest } from '#src/main/submit-book.ts';

import { askAbove } from '../ask-above.ts';
import { cutTo } from '../columns.ts';
import { counted, formatDuration, formatMoney } from '../format.ts';
import { type Desk, atDesk } from '../narrate/desk.ts';
import { auditionEnding } from './audition-ending.ts';
import { tellEnding, tellResult } from './tell-audition.ts';

/** What a person asked for on the command line. */
export interface AuditionFlags {
  readonly file: string;
  readonly voices?: readonly string[];
  readonly paragraph?: string;
  readonly direction?: readonly string[];
  readonly book?: string;
  readonly speech?: SpeechEngine;
  readonly out?: string;
  /** US dollars; 0: no limit. */
  readonly budget?: number;
}

/** How the command was called. */
export interface AuditionCall {
  readonly json: boolean;
  /** Whether somebody is there who can be asked, and is to be. */
  readonly canAsk: boolean;
  readonly environment: Environment;
}

/** Columns of the passage's beginning. */
const passageWidth = 60;

/**
 * Has a passage read in several voices.
 *
 * @returns the exit code
 */
export async function runAudition(flags: AuditionFlags, call: AuditionCall): Promise<number> {
  return await atDesk(call, (desk) => audition(flags, call, desk));
}

async function audition(
  { voices, paragraph, direction = [], ...flags }: AuditionFlags,
  { json, canAsk }: AuditionCall,
  { environment, display, signal }: Desk,
): Promise<number> {
  const request = await bookRequest(flags, environment);
  const { settings, house } = request;
  await checkDirections(direction, settings);
  const plan = await planRequest(request);
  const passage = auditionPassage(plan, paragraph);
  signal.throwIfAborted();
  await using studio = await openStudio(environment, house);
  await checkNarrator(studio, settings);
  const deployments = deploymentsForAudition(studio.deployments, settings);
  const found =
    voices === undefined
      ? await voicesToHear(request, plan.book.language, { environment, signal })
      : { heard: voices, others: [] };
  const wish = { voices: found.heard, directions: direction };
  const planned = planAudition({ request, plan }, passage, wish);
  display.say(passageLine(planned));
  if (found.others.length > 0) {
    const others = found.others.map(plainLine).join(', ');
    display.say(`Not heard unless asked for with --voices: ${others}.`);
  }
  const estimate = await estimateAudition(planned, studio.takes);
  display.say(estimateLine(planned, estimate));
  if (canAsk) await askAbove(house, estimate.usd, unwanted);
  signal.throwIfAborted();
  await placeGuide(request.guide, plan.book, studio.books);
  const spentBefore = await spentOn(planned, studio.ledger);
  const results = await holdAudition(planned, {
    studio,
    deployments,
    atOnce: narrationsAtOnce(settings.engine, house),
    onResult: (result) => tellResult(result, { json, display }),
    signal,
  });
  const usd = (await spentOn(planned, studio.ledger)) - spentBefore;
  const ending = auditionEnding(planned, results, usd);
  display.end();
  tellEnding(ending, { json });
  return ending.exitCode;
}

function passageLine({ passage }: Audition): string {
  const { text, words, chapter } = passage;
  const title = plainLine(chapter.title);
  const from = title === '' ? '' : ` of “${title}”`;
  return `${counted(words, 'word')}${from}: “${cutTo(plainLine(text), passageWidth)}”`;
}

function estimateLine(
  { readings, submission }: Audition,
  { seconds, missing, usd }: AuditionEstimate,
): string {
  const { model } = submission.voice;
  const each = readings.length === 1 ? '' : ' each';
  const all = `${counted(readings.length, 'reading')} by ${model}, about ${formatDuration(seconds)}${each}`;
  if (missing === 0) return `${all}, all of them recorded before.`;
  const money = usd === 0 ? '' : `, for about ${formatMoney(usd)}`;
  if (missing === readings.length) return `${all}${money}.`;
  return `${all}; ${missing} still to be recorded${money}.`;
}

const unwanted = {
  message: 'Nothing was recorded, as you wished.',
  nextStep: 'Fewer voices (--voices marin,cedar) or a cap (--budget 1) cost less.',
};
