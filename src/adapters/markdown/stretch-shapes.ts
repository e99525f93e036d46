const INLINE = /[*_`~[\]<&\\]|==|:voice|[ \t]{2}\n/;
const LINE_START = /^[ \t]*(?:[#>+=:|-]|\d{1,9}[.)]|\t)|^[ \t]*\t| {4}/m;
/** Stretches whose lines have a meaning each: lists, quotes, tables, headings. */
const LINED = /^[ \t]*(?:[#>|]|[-+*][ \t]|\d{1,9}[.)][ \t])/;
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;
const PIECE_CHARACTERS = 4096;

/** Whether a stretch is one paragraph of words without any mark that Markdown might read. */
export function isPlain(source: string): boolean {
  return !INLINE.test(source) && !LINE_START.test(source);
}

/** The paragraphs of a stretch, its marks left as they are. */
export function literalParagraphs(source: string): readonly string[] {
  return source.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '');
}

/** The head of a table and the line under it, or nothing when the stretch is no table. */
export function tableHead(source: string): string {
  const [head = '', rule = ''] = source.split('\n', 2);
  const isTable =
    head.length < PIECE_CHARACTERS &&
    rule.includes('-') &&
    rule.length < PIECE_CHARACTERS &&
    DELIMITERS.test(rule);
  return isTable ? `${head}\n${rule}\n` : '';
}

/**
 * Cuts a long stretch where a parser loses least: between lines when each line has a meaning of its
 * own, else between sentences of its one paragraph.
 */
export function cutLongSource(source: string): {
  readonly pieces: readonly string[];
  readonly isParagraph: boolean;
} {
  const isParagraph =
    !LINED.test(source) && tableHead(source) === '' && !/\n[ \t]*\n[ \t]*\S/.test(source);
  const pieces: string[] = [];
  let from = 0;
  while (from < source.length) {
    const to = cutPlace(source, from, isParagraph ? /[.!?…”"»]\s/gu : /\n/g);
    pieces.push(source.slice(from, to));
    from = to;
  }
  return { pieces, isParagraph };
}

/** After the last `best` within reach, else after the last space, else right there. */
function cutPlace(source: string, from: number, best: RegExp): number {
  const limit = from + PIECE_CHARACTERS;
  if (limit >= source.length) return source.length;
  const reach = source.slice(from, limit);
  let found = 0;
  for (const { 0: mark, index } of reach.matchAll(best)) found = index + mark.length;
  if (found === 0) found = Math.max(reach.lastIndexOf(' '), reach.lastIndexOf('\n')) + 1;
  if (found > 0) return from + found;
  const isPair = /[\uD800-\uDBFF]$/.test(reach);
  return limit - (isPair ? 1 : 0);
}
