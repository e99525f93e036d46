import { escapeXml } from './escape-xml.ts';

/**
 * An XML element that holds a text, on a line of its own; nothing when there is no text to hold, for
 * an empty value of metadata is a fault in most formats.
 */
export function xmlElement(
  name: string,
  text: string | number | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const content = escapeXml(String(text ?? '')).trim();
  return content === '' ? '' : `<${name}${attributesOf(attributes)}>${content}</${name}>\n`;
}

/** An XML element without content, on a line of its own. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesOf(attributes)}/>\n`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
