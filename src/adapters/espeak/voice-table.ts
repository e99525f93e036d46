/** A voice of espeak-ng, as its own list has it. */
export interface ListedVoice {
  /** Its language tag in lower case, which is also what `-v` takes, such as `en-gb-scotland`. */
  readonly name: string;
  /** What espeak-ng calls it, such as `English (Scotland)`. */
  readonly title: string;
}

/**
 * Reads the table that `espeak-ng --voices` prints. Voices of MBROLA are left out: they are listed
 * whether or not their data is there. So are variants, which are no voices by themselves.
 */
export function parseVoiceTable(table: string): ListedVoice[] {
  const voices = new Map<string, ListedVoice>();
  for (const line of table.split('\n').slice(1)) {
    const [, language, , title, file = ''] = line.trim().split(/\s+/);
    if (language === undefined || title === undefined || /^(mb\/|!v\/)/.test(file)) continue;
    const name = language.toLowerCase();
    if (!voices.has(name)) voices.set(name, { name, title: title.replaceAll('_', ' ') });
  }
  return [...voices.values()];
}
