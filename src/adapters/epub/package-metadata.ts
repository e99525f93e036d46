import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import type { XmlElement } from '#src/adapters/markup/parse-xml.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

const DUBLIN_CORE = new Set([
  'title',
  'creator',
  'language',
  'publisher',
  'date',
  'identifier',
  'description',
]);

/** What an EPUB's package says of the book. */
export function packageMetadata(source: string): Metadata {
  const { elements, refinements } = collect(source);
  const all = (name: string): readonly XmlElement[] =>
    elements.filter((element) => element.name === name && element.text !== '');
  const refined = ({ attributes }: XmlElement, property: string): string | undefined =>
    refinements.get(`${attributes['id']} ${property}`);

  const titles = all('title');
  const main = titles.find((title) => refined(title, 'title-type') === 'main') ?? titles[0];
  const subtitle = titles.find((title) => refined(title, 'title-type') === 'subtitle');
  const creators = all('creator').filter((creator) => {
    const role = refined(creator, 'role') ?? creator.attributes['opf:role'];
    return role === undefined || role === 'aut';
  });
  const language = all('language')[0]?.text;
  const publisher = all('publisher')[0]?.text;
  const year = /\b(1[0-9]{3}|2[0-9]{3})\b/.exec(dateOf(all('date')) ?? '')?.[1];
  const isbn = all('identifier')
    .map(readIsbn)
    .find((found) => found !== undefined);
  const description = all('description')[0]?.text.replaceAll(/<[^>]*>/g, ' ');
  return {
    ...(main === undefined ? {} : { title: main.text }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
    creators: (creators.length > 0 ? creators : all('creator')).map(({ text }) => text),
    ...(language === undefined || /^und$/i.test(language) ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(description === undefined
      ? {}
      : { description: description.replaceAll(/\s+/g, ' ').trim() }),
  };
}

function collect(source: string): {
  elements: readonly XmlElement[];
  refinements: ReadonlyMap<string, string>;
} {
  const elements: XmlElement[] = [];
  const refinements = new Map<string, string>();
  parseXml(source, {
    close(element) {
      const { name, attributes, text } = element;
      if (DUBLIN_CORE.has(name)) elements.push(element);
      const refines = attributes['refines'];
      if (name === 'meta' && refines !== undefined)
        refinements.set(`${refines.replace(/^#/, '')} ${attributes['property'] ?? ''}`, text);
    },
  });
  return { elements, refinements };
}

function dateOf(dates: readonly XmlElement[]): string | undefined {
  const published = dates.find(({ attributes }) => attributes['opf:event'] === 'publication');
  return (published ?? dates[0])?.text;
}

function readIsbn({ text, attributes }: XmlElement): string | undefined {
  const digits = /^(?:urn:)?(?:isbn:?)?\s*([\d-]{9,16}[\dXx])$/i
    .exec(text)?.[1]
    ?.replaceAll('-', '');
  if (digits === undefined) return undefined;
  const isNamed = /isbn/i.test(text) || /isbn/i.test(attributes['opf:scheme'] ?? '');
  return /^97[89]\d{10}$/.test(digits) || (isNamed && digits.length === 10)
    ? digits.toUpperCase()
    : undefined;
}
