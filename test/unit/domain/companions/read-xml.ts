import { Parser } from 'htmlparser2';

/** An element of a document, in the order of opening. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it. */
  readonly text: string;
  /** Names of the elements around it, the nearest last. */
  readonly within: readonly string[];
}

/**
 * Reads XML as strictly as is told apart here.
 *
 * @throws Error when an element is left open or closed out of order, when a sign is raw that would be
 *   markup, and when a character is in it that XML 1.0 forbids
 */
export function readXml(source: string): XmlNode[] {
  const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.exec(source);
  if (forbidden !== null) throw new Error(`A forbidden character at ${forbidden.index}.`);
  const raw = /&(?!#\d+;|(?:amp|lt|gt|quot|apos);)/u.exec(source);
  if (raw !== null) throw new Error(`A raw ampersand at ${raw.index}.`);
  const nodes: {
    name: string;
    attributes: Record<string, string>;
    text: string;
    within: string[];
  }[] = [];
  const open: (typeof nodes)[number][] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node = { name, attributes, text: '', within: open.map((one) => one.name) };
        nodes.push(node);
        open.push(node);
      },
      ontext(text) {
        for (const node of open) node.text += text;
      },
      onclosetag(name, isImplied) {
        const node = open.pop();
        const isSelfClosing = source[parser.endIndex - 1] === '/';
        if (node?.name !== name || (isImplied && !isSelfClosing))
          throw new Error(`<${node?.name}> is not closed.`);
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (open.length > 0 || nodes.length === 0) throw new Error('The document is not whole.');
  return nodes;
}

/** The elements of a name. */
export function named(nodes: readonly XmlNode[], name: string): XmlNode[] {
  return nodes.filter((node) => node.name === name);
}
