/** A time in whole milliseconds: the one place where times of cues and clips are rounded. */
export function millisecondsOf(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** Hours, minutes, seconds and thousandths: `01:02:03.004`. */
export function clockTime(milliseconds: number, decimalSign: '.' | ',' = '.'): string {
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = milliseconds % 60_000;
  const seconds = `${part(Math.floor(rest / 1000), 2)}${decimalSign}${part(rest % 1000, 3)}`;
  return `${part(hours, 2)}:${part(minutes, 2)}:${seconds}`;
}
