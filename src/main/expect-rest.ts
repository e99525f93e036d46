import type { Account } from '#src/domain/billing/account.ts';
import { billedTakes, calibrate } from '#src/domain/billing/calibrate.ts';
import type { Estimate } from '#src/domain/planning/estimate.ts';

/** What is still to be narrated, in characters, seconds of audio and US dollars. */
export type Expected = Pick<Estimate, 'characters' | 'seconds' | 'audioTokens' | 'usd'>;

/** What narrating the rest of a book will come to: as estimated, corrected by what its takes by the model have cost. */
export function expectRest(
  estimates: readonly Expected[],
  account: Account,
  model: string,
): Expected {
  const sum = (quantity: keyof Expected): number =>
    estimates.reduce((total, estimate) => total + estimate[quantity], 0);
  const rest = {
    characters: sum('characters'),
    seconds: sum('seconds'),
    audioTokens: sum('audioTokens'),
    usd: sum('usd'),
  };
  return { ...rest, ...calibrate(rest, billedTakes(account, model), rest.characters) };
}
