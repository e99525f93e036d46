/** Titles that programs make up where nobody gave one. */
const MADE_UP =
  /^(?:(?:document|dokument|doc|documento|untitled|unbenannt|sans titre|sin título|namnlös|ohne titel|title|titel|titre|manuscript|manuskript|new document|word document)\s*[-_(]?\s*\d*\)?|microsoft word\b.*|.*\.(?:docx?|docm|dotx?|odt|ott|fodt|rtf|txt|html?|pages))$/i;
const NOBODY =
  /^(?:user|admin|administrator|author|autor|unknown|unbekannt|owner|microsoft office user|microsoft|windows user|python-docx|default|benutzer|utilisateur|usuario|\d+)$/i;

/** A title as a file describes itself, unless a program made it up (`Document1`, `Microsoft Word - x`). */
export function realTitle(title: string | undefined): string | undefined {
  const line = title?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return line === '' || MADE_UP.test(line) ? undefined : line;
}

/** The authors in a field that holds all of them, without the names that programs put there. */
export function realAuthors(authors: string | undefined): readonly string[] {
  return (authors ?? '')
    .split(';')
    .map((name) => name.replaceAll(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && !NOBODY.test(name));
}

/** A language tag such as `en-GB`, when it is one. */
export function realLanguage(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && !/^(?:und|zxx|x-none|none)$/i.test(tag)
    ? tag
    : undefined;
}
