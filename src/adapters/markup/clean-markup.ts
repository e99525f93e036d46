const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[(?<subset>(?:[^\]"']|"[^"]*"|'[^']*')*)\]\s*)?>/iy;
const ENTITY = /<!ENTITY\s+(?<name>[\w.-]+)\s+(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const PLAIN_VALUE = /^(?:[^&<%]|&#x?[\da-f]+;)*$/i;
const LONGEST_VALUE = 200;
/** How many characters all values of a document's own entities may add to it. */
const MOST_ADDED = 2 ** 20;

/**
 * Takes the document type out of XML or XHTML, and the entities it declares with it: one that stands
 * for plain text is replaced by that text, any other (one built of others, or a file) by nothing, so
 * that no text can multiply.
 */
export function cleanMarkup(source: string): string {
  DOCTYPE.lastIndex = Math.max(0, source.search(/<!DOCTYPE/i));
  const doctype = DOCTYPE.exec(source);
  if (doctype === null) return source;
  const body = source.slice(0, doctype.index) + source.slice(doctype.index + doctype[0].length);
  const subset = doctype.groups?.['subset'];
  if (subset === undefined) return body;
  const values = new Map<string, string>();
  for (const { groups } of subset.matchAll(ENTITY)) {
    const value = groups?.['double'] ?? groups?.['single'] ?? '';
    const isPlain = PLAIN_VALUE.test(value) && value.length <= LONGEST_VALUE;
    values.set(groups?.['name'] ?? '', isPlain ? value : '');
  }
  return putValues(body, values);
}

/** Puts in the values until they add too much; from there on the entities are left out. */
function putValues(body: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0) return body;
  const pieces: string[] = [];
  let from = 0;
  let added = 0;
  for (const { index, 0: whole, 1: name = '' } of body.matchAll(/&([\w.-]+);/g)) {
    const value = values.get(name);
    if (value === undefined) continue;
    if (added > MOST_ADDED) {
      pieces.push(body.slice(from).replaceAll(/&(?!(?:amp|lt|gt|quot|apos|nbsp);)[\w.-]+;/g, ''));
      return pieces.join('');
    }
    pieces.push(body.slice(from, index), value);
    from = index + whole.length;
    added += value.length;
  }
  return pieces.join('') + body.slice(from);
}
