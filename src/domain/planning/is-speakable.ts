/** Whether a text holds anything to speak: a letter or a digit. Ornaments and lone dots do not. */
export function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
