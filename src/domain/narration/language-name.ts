import { remembering } from '../text/remembering.ts';

/** English names of languages; making one takes half a millisecond. */
const names = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language with its tag, such as `French (fr-CA)`; the bare tag if unknown. */
export const languageName = remembering(100, (tag: string): string => {
  try {
    const name = names.of(new Intl.Locale(tag).language);
    return name === undefined || name === tag ? tag : `${name} (${tag})`;
  } catch {
    return tag.replace(/\s+/gu, ' ').trim();
  }
});
