/** One rule of speech normalisation: what is looked for and what is said instead. */
interface SpokenRule {
  readonly find: RegExp;
  readonly say: string;
}

/** In order. None changes a word; they remove what a narrator cannot speak. */
const rules: readonly SpokenRule[] = [
  // Soft hyphen, zero-width space, word joiner, byte order mark, bidirectional controls.
  { find: /[\u00AD\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, say: '' },
  // Control characters other than tab and line feed.
  // oxlint-disable-next-line no-control-regex
  { find: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, say: '' },
  // No-break, thin and other odd spaces.
  { find: /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, say: ' ' },
  { find: /\uFB00/gu, say: 'ff' },
  { find: /\uFB01/gu, say: 'fi' },
  { find: /\uFB02/gu, say: 'fl' },
  { find: /\uFB03/gu, say: 'ffi' },
  { find: /\uFB04/gu, say: 'ffl' },
  { find: /(?<!-)--(?!-)/gu, say: '—' },
  { find: / {2,}/gu, say: ' ' },
];

/** The words of a segment as they are given to the narrator. */
export function spokenText(text: string): string {
  return rules
    .reduce((spoken, rule) => spoken.replace(rule.find, rule.say), text)
    .normalize('NFC')
    .trim();
}
