const LANGUAGES = 'en de fr es it pt nl sv da fi pl ru'.split(' ');
const LONGEST_DATE = 60;

let months: ReadonlySet<string> | undefined;

/** The months' names, found out when first asked for: that takes longer than reading many a book. */
function monthNames(): ReadonlySet<string> {
  months ??= new Set(LANGUAGES.flatMap(monthsOf));
  return months;
}

/** Each month's name alone and as it stands in a date, which differ in Slavic languages. */
function monthsOf(language: string): readonly string[] {
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const dated = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2001, month, 15));
    const inDate = dated.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(date).toLowerCase(), inDate.toLowerCase()];
  }).flat();
}

/** Whether a short line is a date, as above a letter or in a diary: `Am 4. Mai 1771`, `3 May. Bistritz.` */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE || !/\d/.test(line)) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => monthNames().has(word));
}
