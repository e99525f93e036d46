/**
 * A text in small letters, with one apostrophe, one hyphen and one kind of space, for finding words
 * in it. It is as long as the text: offsets in one are offsets in the other.
 */
export function foldText(text: string): string {
  return foldMarks(foldCase(text)).replaceAll('ς', 'σ');
}

/** A text with one apostrophe, one hyphen and one kind of space, as long as the text. */
export function foldMarks(text: string): string {
  return foldApostrophes(text).replaceAll(/[‐‑]/g, '-').replaceAll(/\s/g, ' ');
}

function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** A text with one kind of apostrophe, as long as the text. */
export function foldApostrophes(text: string): string {
  return text.replaceAll(/[’‘ʼ＇]/g, "'");
}
