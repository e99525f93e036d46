import { InputError } from '#src/domain/errors.ts';

/** A voice of espeak-ng. */
export interface EspeakVoice {
  /** Its language tag, in lower case, such as `en-gb` or `fr-fr`; also what `-v` takes. */
  readonly language: string;
}

/** Tags that books use for languages which espeak-ng calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  zh: 'cmn',
  no: 'nb',
  nn: 'nb',
  en: 'en-gb',
  fr: 'fr-fr',
};

/** Reads the table that `espeak-ng --voices` prints; its second column is the language. */
export function parseVoices(table: string): EspeakVoice[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const language = line.trim().split(/\s+/)[1];
      return language === undefined || language === ''
        ? []
        : [{ language: language.toLowerCase() }];
    });
}

/**
 * The voice for a language: the exact one, else one of the same language elsewhere.
 *
 * @throws InputError when espeak-ng does not speak the language
 */
export function chooseVoice(voices: readonly EspeakVoice[], language: string): string {
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const names = voices.map((voice) => voice.language);
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
