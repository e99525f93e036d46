/** Languages by the lower ten bits of Windows' language numbers, from 1 on. */
const LANGUAGES =
  'ar bg ca zh cs da de el en es fi fr he hu is it ja ko nl no pl pt rm ro ru hr sk sq sv th tr ur id uk be sl et lv lt'.split(
    ' ',
  );

/** The language that a Windows language number names, as a BCP 47 tag without a country. */
export function nameLocale(locale: number): string | undefined {
  return LANGUAGES[(locale & 0x3_ff) - 1];
}
