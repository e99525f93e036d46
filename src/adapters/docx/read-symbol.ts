/** What the font Symbol shows, in rows that start at these codes. */
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x22, '∀'],
  [0x24, '∃'],
  [0x2d, '−'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
  [0x5c, '∴'],
  [0x5e, '⊥'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe5, '∑'],
  [0xf2, '∫'],
];
/** The signs of the font Wingdings that are seen in books: leaves, bullets, arrows. Others are pictures. */
const WINGDINGS: readonly (readonly [number, string])[] = [
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x75, '◆❖'],
  [0x7b, '❧❧'],
  [0x96, '❧❧❧❧❧❧❧❧·•'],
  [0xa7, '▪'],
  [0xab, '★'],
  [0xcb, '❧❧❧❧❧❧❧❧❧❧'],
  [0xdf, '←→↑↓'],
  [0xfb, '✗✓'],
];
const PICTURE_FONT = /^(?:Wingdings ?[23]|Webdings|.*dingbats.*)$/i;
/** Fonts of symbols have their signs here, each at its code in the font. */
const PRIVATE_USE = 0xf000;
const PRIVATE_USE_END = 0xf0ff;

/**
 * The text that a `w:sym` shows: the sign with this hexadecimal code in this font. Empty for a
 * picture, `undefined` for what may be a letter of a font that we do not know.
 */
export function readSymbol(font: string, hexadecimal: string): string | undefined {
  if (!/^[\dA-F]{2,4}$/i.test(hexadecimal)) return '';
  const number = Number.parseInt(hexadecimal, 16);
  const isPrivate = number >= PRIVATE_USE && number <= PRIVATE_USE_END;
  const code = isPrivate ? number - PRIVATE_USE : number;
  const name = font.trim().toLowerCase();
  const isAscii = code > 0x20 && code < 0x7f;
  if (name === 'symbol')
    return findSign(SYMBOL, code) ?? (isAscii ? String.fromCharCode(code) : '');
  if (name === 'wingdings') return findSign(WINGDINGS, code) ?? '';
  if (PICTURE_FONT.test(name)) return '';
  const sign = String.fromCharCode(code);
  if (isPrivate) return /\p{L}/u.test(sign) ? undefined : '';
  return /\p{C}/u.test(sign) ? '' : sign;
}

function findSign(rows: readonly (readonly [number, string])[], code: number): string | undefined {
  const row = rows.find(([first, signs]) => code >= first && code < first + signs.length);
  return row?.[1][code - row[0]];
}
