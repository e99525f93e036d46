/** What the letters of the font Symbol show, from `A` and from `a`. */
const CAPITALS = [...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'];
const SMALL = [...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'];
/** What the same font shows above the letters, from these codes on. */
const SYMBOL_ROWS: readonly (readonly [number, readonly string[]])[] = [
  [0x41, CAPITALS],
  [0x61, SMALL],
  [0xa1, [...'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…']],
  [0xc0, [...'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓']],
];
const SYMBOL: ReadonlyMap<number, string> = new Map([
  ...SYMBOL_ROWS.flatMap(([first, row]) =>
    row.map((letter, at): [number, string] => [first + at, letter]),
  ),
  [0x22, '∀'],
  [0x24, '∃'],
  [0x2d, '−'],
  [0x40, '≅'],
  [0x5c, '∴'],
  [0x5e, '⊥'],
  [0xe5, '∑'],
  [0xf2, '∫'],
]);
/** The signs of the font Wingdings that are seen in books; others are pictures. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xab, '★'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  // Leaves and flowers.
  ...[0x7b, 0x7c, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d].map((code): [number, string] => [
    code,
    '❧',
  ]),
  ...[0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4].map((code): [number, string] => [
    code,
    '❧',
  ]),
]);
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
  if (name === 'symbol') return SYMBOL.get(code) ?? (isAscii ? String.fromCharCode(code) : '');
  if (name === 'wingdings') return WINGDINGS.get(code) ?? '';
  if (PICTURE_FONT.test(name)) return '';
  const sign = String.fromCharCode(code);
  if (isPrivate || /\p{Co}/u.test(sign)) return /\P{L}/u.test(sign) ? '' : undefined;
  return number > 0x20 && !/[\p{Cc}\p{Cs}]/u.test(sign) ? sign : '';
}
