/** The fonts of symbols of which mammoth knows what letters they stand for. */
const KNOWN_FONTS = /^(?:Symbol|Wingdings(?: ?[23])?|Webdings)$/i;
const PRIVATE_USE = /\p{Co}/u;

/** A `w:sym` as mammoth reads it; plain text where its character needs no special font. */
export function symbolXml(font: string, code: string): string {
  if (!/^[\dA-F]{2,4}$/i.test(code)) return '';
  if (KNOWN_FONTS.test(font)) return `<w:sym w:font="${font}" w:char="${code.toUpperCase()}"/>`;
  const number = Number.parseInt(code, 16);
  const isText = number > 0x20 && !PRIVATE_USE.test(String.fromCodePoint(number));
  return isText ? `<w:t>&#${number};</w:t>` : '';
}
