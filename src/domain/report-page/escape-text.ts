/** Characters that no page may hold, or that its reader would change: half pairs and most controls. */
const impossible = /[[\p{Cc}\p{Cs}]--[\t\n]]/gv;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as HTML shows it, in elements and in quoted attributes. Line ends become `\n`; controls and
 * half surrogate pairs, which HTML cannot hold, become U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(impossible, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => references[character]!);
}
