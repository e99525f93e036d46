import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';

import { packageMetadata } from './package-metadata.ts';
import type { EpubPackage, PackageItem } from './package.ts';
import { resolvePath } from './resolve-path.ts';

const NCX_TYPE = 'application/x-dtbncx+xml';

/** EPUB 2's names for parts of a book, where they differ from EPUB 3's. */
const GUIDE_TYPES: Readonly<Record<string, string>> = {
  'title-page': 'titlepage',
  notes: 'endnotes',
  acknowledgements: 'acknowledgments',
};

/**
 * Reads an EPUB's package document.
 *
 * @param path the document's own name in the archive
 * @throws InputError when it names no documents to read
 */
export function readPackage(source: string, path: string, fileName: string): EpubPackage {
  const items = new Map<string, PackageItem>();
  const order: { id: string; isLinear: boolean }[] = [];
  const guide = new Map<string, string>();
  let ncxId = '';
  let coverId = '';
  parseXml(source, {
    open({ name, attributes }) {
      const target = resolvePath(path, attributes['href'] ?? '');
      if (name === 'item' && target !== undefined)
        items.set(attributes['id'] ?? '', toItem(target, attributes));
      if (name === 'itemref')
        order.push({ id: attributes['idref'] ?? '', isLinear: attributes['linear'] !== 'no' });
      if (name === 'spine') ncxId = attributes['toc'] ?? '';
      if (name === 'meta' && attributes['name'] === 'cover') coverId = attributes['content'] ?? '';
      const type = attributes['type']?.toLowerCase() ?? '';
      if (name === 'reference' && target !== undefined)
        guide.set(target, GUIDE_TYPES[type] ?? type);
    },
  });
  const all = [...items.values()];
  const spine = order.flatMap(({ id, isLinear }) => {
    const item = items.get(id);
    return item === undefined ? [] : [{ item, isLinear }];
  });
  if (spine.length === 0)
    throw new InputError(
      `${fileName} is a damaged EPUB: its package document lists nothing to read.`,
      'Export the EPUB again, or repair it with an EPUB editor.',
    );
  const ncx = items.get(ncxId) ?? all.find(({ mediaType }) => mediaType === NCX_TYPE);
  const nav = all.find(({ properties }) => properties.includes('nav'));
  const cover =
    all.find(({ properties }) => properties.includes('cover-image')) ?? items.get(coverId);
  return {
    metadata: packageMetadata(source),
    items: all,
    spine: [...spine.filter(({ isLinear }) => isLinear), ...spine.filter((one) => !one.isLinear)],
    ...(ncx === undefined ? {} : { ncx }),
    ...(nav === undefined ? {} : { nav }),
    ...(cover === undefined ? {} : { cover }),
    guide,
  };
}

function toItem(path: string, attributes: Readonly<Record<string, string>>): PackageItem {
  return {
    path,
    mediaType: (attributes['media-type'] ?? '').toLowerCase(),
    properties: (attributes['properties'] ?? '').split(/\s+/),
  };
}
