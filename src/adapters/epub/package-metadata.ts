import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { collectMetadata } from './collect-metadata.ts';
import type { MetadataEntry, PackageMetadata } from './collect-metadata.ts';
import { readIsbn } from './read-isbn.ts';
import { readSeries } from './read-series.ts';

const AUTHOR_ROLES = new Set(['aut', 'author', 'cre']);
const UNKNOWN = /^(?:unknown|unbekannt|inconnu|desconocido|okänd|\[unknown\]|n\/a)$/i;
const LONGEST_DESCRIPTION = 20_000;

/** What an EPUB's package says of the book. */
export function packageMetadata(source: string): Metadata {
  const found = collectMetadata(source);
  const { main, subtitle } = readTitles(found);
  const language = found.all('language').find(({ text }) => !/^(?:und|zxx|mul)$/i.test(text))?.text;
  const publisher = found.all('publisher').find(({ text }) => !UNKNOWN.test(text))?.text;
  const year = readYear(found.all('date'));
  const isbn = [...found.all('identifier'), ...found.all('source')]
    .map(readIsbn)
    .find((each) => each !== undefined);
  const description = readDescription(found.all('description')[0]?.text ?? '');
  const series = readSeries(found);
  return {
    ...(main === undefined ? {} : { title: main }),
    ...(subtitle === undefined ? {} : { subtitle }),
    creators: readCreators(found),
    ...(language === undefined ? {} : { language: language.replaceAll('_', '-') }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(description === '' ? {} : { description }),
    ...(series === undefined ? {} : { series }),
  };
}

/** The main title is the one that says so, else the first that is no other sort of title. */
function readTitles(found: PackageMetadata): { main?: string; subtitle?: string } {
  const titles = inOrder(found, found.all('title'));
  const typeOf = (title: MetadataEntry): string | undefined =>
    found.refined(title, 'title-type')[0];
  const main =
    titles.find((title) => typeOf(title) === 'main') ??
    titles.find((title) => typeOf(title) === undefined) ??
    titles[0];
  const subtitle = titles.find((title) => title !== main && typeOf(title) === 'subtitle');
  return {
    ...(main === undefined ? {} : { main: main.text }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
  };
}

/** The authors; where nobody is called one, those whose role is not told; else all. Each once. */
function readCreators(found: PackageMetadata): readonly string[] {
  const named = inOrder(found, found.all('creator')).filter(({ text }) => !UNKNOWN.test(text));
  const rolesOf = (creator: MetadataEntry): readonly string[] =>
    [...found.refined(creator, 'role'), creator.attributes['opf:role'] ?? ''].filter(
      (role) => role !== '',
    );
  const authors = named.filter((creator) => {
    const roles = rolesOf(creator);
    return roles.length === 0 || roles.some((role) => AUTHOR_ROLES.has(role.toLowerCase()));
  });
  const chosen = authors.length > 0 ? authors : named;
  return [...new Set(chosen.map(({ text }) => text))];
}

function inOrder(
  found: PackageMetadata,
  entries: readonly MetadataEntry[],
): readonly MetadataEntry[] {
  const place = (entry: MetadataEntry): number => {
    const [sequence] = found.refined(entry, 'display-seq');
    return sequence === undefined ? Infinity : Number.parseInt(sequence, 10) || Infinity;
  };
  return entries.toSorted((one, other) => {
    const [before, after] = [place(one), place(other)];
    return before === after ? 0 : before - after;
  });
}

/** EPUB 2 tells dates of publication from others; a year before printing is no such date. */
function readYear(dates: readonly MetadataEntry[]): number | undefined {
  const published = dates.find(({ attributes }) => attributes['opf:event'] === 'publication');
  const unnamed = dates.find(({ attributes }) => attributes['opf:event'] === undefined);
  const year = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/.exec((published ?? unnamed)?.text ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Descriptions are often HTML in disguise. */
function readDescription(text: string): string {
  if (!/<[a-z/!]|&#?\w+;/i.test(text)) return text;
  const { blocks } = markupBlocks({
    source: text.slice(0, LONGEST_DESCRIPTION),
    path: 'description',
  });
  return blocks
    .filter(({ kind }) => kind !== 'image')
    .map((block) => block.text.replaceAll('\n', ' '))
    .filter((each) => each !== '')
    .join(' ');
}
