/** A length of time for people: `3:41`, or `1:02:03` from an hour on. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const part = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const rest = part(whole % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${part(minutes)}:${rest}`;
}

export { formatMoney } from '#src/domain/billing/format-money.ts';

/** A count for people: `105,283`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** A count of things for people: `1 segment`, `2 segments`. */
export function counted(count: number, thing: string): string {
  return `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;
}
