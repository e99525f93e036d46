import type { Series } from '#src/domain/manuscript/manuscript.ts';

import type { PackageMetadata } from './collect-metadata.ts';

/** The series a book says it belongs to: EPUB 3's collections of type series, else calibre's. */
export function readSeries(found: PackageMetadata): Series | undefined {
  const collections = found.properties.filter(
    ({ attributes, text }) => attributes['property'] === 'belongs-to-collection' && text !== '',
  );
  const typed = collections.find((each) => found.refined(each, 'collection-type')[0] === 'series');
  const untyped = collections.find((each) => found.refined(each, 'collection-type').length === 0);
  const collection = typed ?? untyped;
  if (collection !== undefined)
    return seriesOf(collection.text, found.refined(collection, 'group-position')[0]);
  const name = found.named.get('calibre:series') ?? '';
  return name === '' ? undefined : seriesOf(name, found.named.get('calibre:series_index'));
}

/** Calibre writes the first book as `1.0`. */
function seriesOf(name: string, position: string | undefined): Series {
  const part = position?.trim().replace(/^(\d+)\.0+$/, '$1') ?? '';
  return part === '' ? { name } : { name, part };
}
