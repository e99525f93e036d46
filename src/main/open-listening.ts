import { askService } from '#jobs/narration/ask-service.ts';
import { listeningModel } from '#src/config/submission-settings.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Listening, PaidRequest } from '#src/ports/listening.ts';

import type { ListeningWish } from './dictation/dictation-desk.ts';
import { openStudio } from './studio.ts';

/**
 * Opens what recordings are listened to with: the deployments of the second ear's model, under the
 * throttle that all workers share, with a ledger of its own for each dictation.
 *
 * @throws InputError when nobody listens, or the model has no price
 */
export async function openListening(wish: ListeningWish): Promise<Listening & AsyncDisposable> {
  const { environment, house, engine, budgetUsd, dictationId } = wish;
  const model = listeningModel(house);
  const price = house.prices[model];
  if (price === undefined) {
    throw new InputError(
      `The settings give no price for the model ${model}, which listens (secondEar.model).`,
      `Add prices.${model} to config/lectern.yaml.`,
    );
  }
  const studio = await openStudio(environment, house);
  const candidates = studio.deployments
    .listening({ model, price }, house.speech.model)
    .filter((one) => engine === undefined || one.engine === engine);
  if (candidates.length === 0) {
    await studio[Symbol.asyncDispose]();
    throw new InputError(
      `No deployment listens with the model ${model}.`,
      'Set AZURE_OPENAI_ENDPOINT or OPENAI_API_KEY, or name one under deployments in config/lectern.yaml.',
    );
  }
  for (const one of candidates) await studio.voices.transcriber(one);
  let spentUsd = 0;
  const request: PaidRequest = async ({ atMost }, call, signal) => {
    const budget = budgetUsd === undefined ? {} : { bookUsd: budgetUsd };
    const { answer, usd } = await askService(
      { bookId: dictationId, budget, purpose: 'listening', candidates, ceiling: atMost, signal },
      studio.paying,
      async (deployment) => await call(await studio.voices.transcriber(deployment), signal),
    );
    spentUsd += usd;
    return answer;
  };
  return {
    model,
    atOnce: house.speech.concurrency,
    request,
    spentUsd: () => spentUsd,
    [Symbol.asyncDispose]: () => studio[Symbol.asyncDispose](),
  };
}
