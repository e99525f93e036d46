/** The English name of a language with its tag, such as `French (fr-CA)`; the bare tag if unknown. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(
      new Intl.Locale(tag).language,
    );
    return name === undefined || name === tag ? tag : `${name} (${tag})`;
  } catch {
    return tag.replace(/\s+/gu, ' ').trim();
  }
}
