import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';

import { chooseVoice } from './choose-voice.ts';

/** A voice of espeak-ng, as its own list has it. */
export interface ListedVoice {
  /** What `-v` takes, such as `en-gb-scotland`. */
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

/** The voices for a language, the one that `auto` means first. @throws InputError when there is none */
export function voicesFor(voices: readonly ListedVoice[], language: string): ListedVoice[] {
  const auto = chooseVoice(
    voices.map(({ name }) => ({ language: name })),
    language,
  );
  const primary = auto.split('-')[0] ?? auto;
  const related = voices.filter(({ name }) => name === primary || name.startsWith(`${primary}-`));
  return related.toSorted((one, other) => Number(other.name === auto) - Number(one.name === auto));
}

/** All voices of espeak-ng on this machine. @throws InputError when it is not installed */
export async function listEspeakVoices(program = 'espeak-ng'): Promise<ListedVoice[]> {
  const run = await execa(program, ['--voices'], { reject: false });
  if (run.exitCode === 0) return parseVoiceTable(run.stdout);
  throw new InputError(
    `The draft voice needs the program ${program}, which is not installed or does not work.`,
    'Run ./lectern setup.',
    { cause: run },
  );
}
