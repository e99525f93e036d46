/**
 * A language as BCP 47 writes it, from what a manuscript calls it: `en_US` → `en-US`, `ger` → `de`.
 * `undefined` for what is no tag (`English`) and for tags that tell nothing (`und`, `mul`).
 */
export function languageTag(said: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales((said ?? '').trim().replaceAll('_', '-'));
    const language = new Intl.Locale(tag ?? '').language;
    if (/^(?:und|mul|mis|zxx)$/.test(language)) return undefined;
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? undefined : tag;
  } catch {
    return undefined;
  }
}
