/** Makes all white space single spaces, and none at the ends. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return /[^\S ]|\s{2}/.test(trimmed) ? trimmed.replaceAll(/\s+/g, ' ') : trimmed;
}
