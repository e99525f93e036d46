/**
 * Tokens that one character takes at most, by its bytes in UTF-8, on the average of a text. The
 * current models' tokenizer takes 4 to 4.7 characters of English prose a token, about 3 of other
 * languages in Latin letters, 2 of Cyrillic or Greek, and up to one token for a Chinese, Japanese or
 * Korean character; emoji and rare characters take up to three.
 */
const perCharacter = {
  english: 1 / 4,
  ascii: 1 / 3,
  twoBytes: 2 / 3,
  threeBytes: 1.2,
  fourBytes: 3,
};

/**
 * Text tokens that a text is billed at most.
 *
 * @param isEnglish whether its letters make English words, which take fewer tokens than others
 */
export function textTokensAtMost(text: string, isEnglish: boolean): number {
  const ascii = isEnglish ? perCharacter.english : perCharacter.ascii;
  let tokens = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) tokens += ascii;
    else if (isTypographic(code)) tokens += perCharacter.ascii;
    else if (code < 0x800) tokens += perCharacter.twoBytes;
    else tokens += code < 0x1_0000 ? perCharacter.threeBytes : perCharacter.fourBytes;
  }
  return Math.ceil(tokens);
}

/** Dashes, quotation marks and the like, which every language's prose is full of. */
function isTypographic(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}
