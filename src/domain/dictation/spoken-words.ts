/** The words of a text without case and punctuation, by which two transcripts are compared. */
export function spokenWords(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/['’]/g, '');
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether two transcripts say the same words. */
export function saySame(one: string, other: string): boolean {
  return spokenWords(one).join(' ') === spokenWords(other).join(' ');
}
