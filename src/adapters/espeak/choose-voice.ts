import { InputError } from '#src/domain/errors.ts';
import { primarySubtag } from '#src/domain/text/primary-subtag.ts';

import type { ListedVoice } from './voice-table.ts';

/** Tags that books use for languages which espeak-ng calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  zh: 'cmn',
  no: 'nb',
  nn: 'nb',
  en: 'en-gb',
  fr: 'fr-fr',
};

/**
 * The name of the voice for a language: the exact one, else one of the same language elsewhere.
 *
 * @throws InputError when espeak-ng does not speak the language
 */
export function chooseVoice(voices: readonly ListedVoice[], language: string): string {
  const tag = language.toLowerCase();
  const primary = primarySubtag(tag);
  const names = voices.map(({ name }) => name);
  for (const wanted of [tag, otherNames[tag], otherNames[primary], primary]) {
    if (wanted !== undefined && names.includes(wanted)) return wanted;
  }
  const related = names.find((name) => name.startsWith(`${primary}-`));
  if (related !== undefined) return related;
  throw new InputError(
    `The draft voice does not speak the language ${language}.`,
    'Correct the language of the book, or narrate with --speech azure or openai.',
  );
}

/** The voices for a language, the one that `chooseVoice` chooses first. @throws InputError when there is none */
export function voicesFor(voices: readonly ListedVoice[], language: string): ListedVoice[] {
  const chosen = chooseVoice(voices, language);
  const primary = primarySubtag(chosen);
  const related = voices.filter(({ name }) => primarySubtag(name) === primary);
  return related.toSorted(
    (one, other) => Number(other.name === chosen) - Number(one.name === chosen),
  );
}
