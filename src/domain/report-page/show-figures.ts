/** Levels and gains that print with a true minus sign. */
function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const isZero = Number(text) === 0;
  return isZero ? text.replace('-', '') : text.replace('-', '−');
}

/** A level in dB or LUFS, to a tenth: `−20.4`. */
export function showLevel(db: number): string {
  return signed(db, 1);
}

/** An amplification: `+4.2 dB`. */
export function showGain(db: number): string {
  const text = signed(db, 1);
  return `${db > 0 && Number(db.toFixed(1)) !== 0 ? '+' : ''}${text} dB`;
}

/** A count with its thousands parted: `98,412`. */
export function showCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** A count and its noun: `1 file`, `2 files`. */
export function showCounted(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** A place in a file: `4:05`, `1:02:03`. Parts of a second are left out. */
export function showClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours === 0
    ? `${minutes}:${two(whole % 60)}`
    : `${hours}:${two(minutes)}:${two(whole % 60)}`;
}

/** How long something lasts: `9 h 42 min`, `3 min 12 s`, `8 s`. */
export function showLength(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A share for people: `97.3 %`; never 100 % of what is not the whole. */
export function showShare(part: number, whole: number): string {
  if (whole <= 0 || part >= whole) return '100 %';
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}
