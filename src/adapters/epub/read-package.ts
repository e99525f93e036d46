import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';

import { isReadable } from './is-readable.ts';
import type { Links } from './links.ts';
import { packageMetadata } from './package-metadata.ts';
import type { EpubPackage, PackageItem } from './package.ts';
import type { EpubWarnings } from './warnings.ts';

const NCX_TYPE = 'application/x-dtbncx+xml';

/** EPUB 2's names for parts of a book, where they differ from EPUB 3's. */
const GUIDE_TYPES: Readonly<Record<string, string>> = {
  'title-page': 'titlepage',
  notes: 'endnotes',
  acknowledgements: 'acknowledgments',
};

/** Where a package document stands, and what reading it needs. */
export interface PackageSource {
  readonly source: string;
  /** The document's own name in the archive. */
  readonly path: string;
  /** The EPUB's, for messages. */
  readonly fileName: string;
  readonly links: Links;
  readonly warnings: EpubWarnings;
}

interface Found {
  readonly items: Map<string, PackageItem>;
  readonly order: { readonly id: string; readonly isLinear: boolean }[];
  readonly guide: Map<string, string>;
  ncxId: string;
  coverName: string;
  isFixedLayout: boolean;
}

/**
 * Reads an EPUB's package document, however badly it is formed.
 *
 * @throws InputError when it names no documents to read
 */
export function readPackage(document: PackageSource): EpubPackage {
  const { source, fileName, warnings } = document;
  const found: Found = {
    items: new Map(),
    order: [],
    guide: new Map(),
    ncxId: '',
    coverName: '',
    isFixedLayout: false,
  };
  const { isWellFormed } = parseXml(source, {
    open: ({ name, attributes }) => collect(found, document, { name, attributes }),
    close({ name, attributes, text }) {
      if (name === 'meta' && attributes['property'] === 'rendition:layout')
        found.isFixedLayout = text === 'pre-paginated';
    },
  });
  const all = [...found.items.values()];
  const spine = spineOf(found, document);
  if (!isWellFormed)
    warnings.add(
      `The package document of ${fileName} is not well-formed XML; it was read as it seems to be meant.`,
    );
  if (found.isFixedLayout)
    warnings.add(
      `${fileName} has a fixed layout; its words are read in the order of its files, which may not be that of the page.`,
    );
  const ncx = found.items.get(found.ncxId) ?? all.find(({ mediaType }) => mediaType === NCX_TYPE);
  const nav = all.find(({ properties }) => properties.includes('nav'));
  return {
    metadata: packageMetadata(source),
    items: found.items,
    spine,
    ...(ncx === undefined ? {} : { ncx }),
    ...(nav === undefined ? {} : { nav }),
    ...(found.coverName === '' ? {} : { coverName: found.coverName }),
    guide: found.guide,
  };
}

function collect(
  found: Found,
  { path, links }: PackageSource,
  { name, attributes }: { name: string; attributes: Readonly<Record<string, string>> },
): void {
  const target = links(path, attributes['href'] ?? '');
  if (name === 'item' && target !== undefined) {
    const item = toItem(target, attributes);
    if (!found.items.has(item.id)) found.items.set(item.id, item);
  }
  if (name === 'itemref')
    found.order.push({ id: attributes['idref'] ?? '', isLinear: attributes['linear'] !== 'no' });
  if (name === 'spine') found.ncxId = attributes['toc'] ?? '';
  if (name === 'meta' && attributes['name'] === 'cover')
    found.coverName = attributes['content'] ?? '';
  const type = attributes['type']?.toLowerCase() ?? '';
  if (name === 'reference' && target !== undefined)
    found.guide.set(target, GUIDE_TYPES[type] ?? type);
}

function toItem(path: string, attributes: Readonly<Record<string, string>>): PackageItem {
  const fallback = attributes['fallback'];
  return {
    id: attributes['id'] ?? '',
    path: path.split('#', 1)[0]!,
    mediaType: (attributes['media-type'] ?? '').trim().toLowerCase(),
    properties: (attributes['properties'] ?? '').split(/\s+/),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** The reading order, each file once; without one, all pages in the order of the manifest. */
function spineOf(
  { items, order }: Found,
  { fileName, warnings }: PackageSource,
): EpubPackage['spine'] {
  const unknown: string[] = [];
  const seen = new Set<string>();
  const listed = order.flatMap(({ id, isLinear }) => {
    const item = items.get(id);
    if (item === undefined) unknown.push(id);
    if (item === undefined || seen.has(item.path)) return [];
    seen.add(item.path);
    return [{ item, isLinear }];
  });
  warnings.addFiles(
    [...new Set(unknown)],
    (named) =>
      `The reading order of ${fileName} names what its manifest lacks, and goes on without: ${named}.`,
  );
  const spine = listed.length > 0 ? listed : manifestOrder(items);
  if (spine.length === 0)
    throw new InputError(
      `${fileName} is a damaged EPUB: its package document lists nothing to read.`,
      'Export the EPUB again, or repair it with an EPUB editor.',
    );
  if (listed.length === 0)
    warnings.add(
      `${fileName} does not say in what order its pages are read; they are read in the order of its manifest.`,
    );
  const isAllOutside = spine.every(({ isLinear }) => !isLinear);
  if (isAllOutside) return spine.map(({ item }) => ({ item, isLinear: true }));
  return [...spine.filter(({ isLinear }) => isLinear), ...spine.filter((one) => !one.isLinear)];
}

function manifestOrder(items: ReadonlyMap<string, PackageItem>): EpubPackage['spine'] {
  return [...items.values()]
    .filter((item) => isReadable(item) && !item.properties.includes('nav'))
    .map((item) => ({ item, isLinear: true }));
}
