import { Parser } from 'htmlparser2';

const NAMED = /&([a-z][a-z\d]{1,31});/gi;
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Replaces HTML's named characters (`&nbsp;`, `&mdash;`), which XML does not have but books use, by
 * the characters themselves. Names that HTML does not have stay as they are.
 */
export function decodeNamedEntities(source: string): string {
  const known = new Map<string, string>();
  return source.replaceAll(NAMED, (whole, name: string) => {
    if (OF_XML.has(name)) return whole;
    const character = known.get(whole) ?? decode(whole);
    known.set(whole, character);
    return character;
  });
}

function decode(entity: string): string {
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) });
  parser.end(entity);
  // A character with a meaning in XML is left for the XML parser.
  return /[<&>]/.test(text) ? entity : text;
}
