/** A sum in US dollars for people, such as `$4.97`; small ones keep the digits that tell them from nothing. */
export function formatMoney(usd: number): string {
  return usd > 0 && usd < 0.1 ? `$${usd.toFixed(4)}` : `$${usd.toFixed(2)}`;
}
