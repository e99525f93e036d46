import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import type { XmlElement } from '#src/adapters/markup/parse-xml.ts';

/** An entry of a package's metadata. */
export type MetadataEntry = XmlElement;

/** The entries of a package's metadata, and what they say of each other. */
export interface PackageMetadata {
  /** The entries of a name, such as `title`, that hold text. */
  all(name: string): readonly MetadataEntry[];
  /** What EPUB 3 adds to an entry: its `role`, its `display-seq`. */
  refined(entry: MetadataEntry, property: string): readonly string[];
  /** EPUB 3's properties of the whole book, `belongs-to-collection` among them. */
  readonly properties: readonly MetadataEntry[];
  /** EPUB 2's named values, such as calibre's. */
  readonly named: ReadonlyMap<string, string>;
}

const DUBLIN_CORE = new Set([
  'title',
  'creator',
  'language',
  'publisher',
  'date',
  'identifier',
  'description',
  'source',
]);

/** Collects the metadata of a package document. */
export function collectMetadata(source: string): PackageMetadata {
  const elements: XmlElement[] = [];
  const properties: XmlElement[] = [];
  const refinements = new Map<string, string[]>();
  const named = new Map<string, string>();
  parseXml(source, {
    close(element) {
      const { name, attributes, text } = element;
      if (DUBLIN_CORE.has(name) && text !== '') elements.push(element);
      if (name !== 'meta') return;
      const property = attributes['property'];
      const refines = attributes['refines']?.replace(/^#/, '');
      if (refines !== undefined) {
        const key = `${refines} ${property ?? ''}`;
        refinements.set(key, [...(refinements.get(key) ?? []).slice(0, MOST_REFINEMENTS), text]);
      } else if (property !== undefined) properties.push(element);
      const label = attributes['name'];
      if (label !== undefined && !named.has(label)) named.set(label, attributes['content'] ?? '');
    },
  });
  return {
    all: (name) => elements.filter((element) => element.name === name),
    refined: ({ attributes }, property) =>
      refinements.get(`${attributes['id'] ?? ''} ${property}`) ?? [],
    properties,
    named,
  };
}

const MOST_REFINEMENTS = 20;
