/** How text looks, as far as headings differ from prose. */
export interface Look {
  readonly isCentred: boolean;
  readonly isLarge: boolean;
  readonly isBold: boolean;
}

/** The looks that a book's style sheets give to their classes. */
export type StyleLooks = ReadonlyMap<string, Partial<Look>>;

/** Prose is 3 of the sizes 1 to 7. */
const LARGE_FONT = /^\s*(?:[4-7]|\+[1-4])\s*$/;
const LARGEST_PROSE = 1.15;

/** Reads the classes of style sheets. Only what tells a heading from prose is kept. */
export function readStyles(styles: string): StyleLooks {
  const looks = new Map<string, Partial<Look>>();
  for (const rule of styles.split('}')) {
    const [selectors = '', declarations] = rule.split('{', 2);
    if (declarations === undefined || selectors.length > 2000) continue;
    const look = readDeclarations(declarations);
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g))
      looks.set(name, { ...looks.get(name), ...look });
  }
  return looks;
}

/** What an element itself says of its look; anything else it takes from around it. */
export function styleLooks(
  name: string,
  attributes: Readonly<Record<string, string>>,
  looks: StyleLooks,
): Partial<Look> {
  const { align, size, style } = attributes;
  const look: { -readonly [key in keyof Look]?: Look[key] } = {};
  for (const each of (attributes['class'] ?? '').split(/\s+/)) Object.assign(look, looks.get(each));
  if (style !== undefined) Object.assign(look, readDeclarations(style));
  if (align !== undefined) look.isCentred = align.toLowerCase() === 'center';
  if (name === 'center') look.isCentred = true;
  if (name === 'font' && size !== undefined) look.isLarge = LARGE_FONT.test(size);
  if (name === 'big') look.isLarge = true;
  if (/^(?:b|strong|h[1-6])$/.test(name)) look.isBold = true;
  return look;
}

function readDeclarations(declarations: string): Partial<Look> {
  const values = new Map(
    declarations.split(';').map((one): [string, string] => {
      const colon = one.indexOf(':');
      return [
        one.slice(0, colon).trim().toLowerCase(),
        one
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ];
    }),
  );
  const align = values.get('text-align');
  const weight = values.get('font-weight');
  const size = values.get('font-size');
  return {
    ...(align === undefined ? {} : { isCentred: align.startsWith('center') }),
    ...(weight === undefined ? {} : { isBold: /^(?:bold|[6-9]00)/.test(weight) }),
    ...(size === undefined ? {} : { isLarge: isLarge(size) }),
  };
}

function isLarge(size: string): boolean {
  if (/^(?:x+-)?large/.test(size)) return true;
  const [, number = '0', unit = ''] = /^([\d.]+)(em|rem|%)/.exec(size) ?? [];
  return Number(number) / (unit === '%' ? 100 : 1) > LARGEST_PROSE;
}
