import type { Settings } from '#src/config/settings.ts';
import { formatMoney } from '#src/domain/billing/format-money.ts';
import { InputError } from '#src/domain/errors.ts';

import { askYesNo } from './ask-yes-no.ts';

/**
 * Asks the person at the terminal before more is spent than the house's settings let pass unasked.
 *
 * @param usd what is expected to be spent, in US dollars
 * @param refusal what to say when they do not want it
 * @throws InputError when they do not want it
 */
export async function askAbove(
  { budget: { askAboveUsd } }: Settings,
  usd: number,
  refusal: { readonly message: string; readonly nextStep: string },
): Promise<void> {
  if (askAboveUsd === 0 || usd <= askAboveUsd) return;
  if (await askYesNo(`Spend about ${formatMoney(usd)}?`)) return;
  throw new InputError(refusal.message, refusal.nextStep);
}
