import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { recognisePicture } from '#src/adapters/manuscript-file/recognise-picture.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Cover } from '#src/domain/manuscript/manuscript.ts';
import { countWords } from '#src/domain/text/count-words.ts';

import { isPicture, isReadable } from './is-readable.ts';
import type { Links } from './links.ts';
import type { EpubPackage, PackageItem } from './package.ts';
import { pagePicture } from './page-picture.ts';

/** The largest covers on sale have some 10 MB. */
const LIMIT_BYTES = 32 * 2 ** 20;
const PAGE_LIMIT_BYTES = 2 ** 18;
const COVER_NAME = /(?:^|[/_.-])(?:front-?)?cover(?:[-_]?(?:image|img|page))?\d?\.(?:jpe?g|png)$/i;
const COVER_ID = /^(?:cover|front-?cover)[-_.]?(?:image|img|jpe?g|png)?$/i;
/** A first page with more words is no cover. */
const WORDS_OF_A_COVER = 30;

/**
 * The EPUB's cover picture: the one it names in any of the ways that EPUB 2 and 3 have, the one on its
 * cover page, one called `cover`, or the one that is all of its first page. Only JPEG and PNG are
 * taken, and none that cannot be unpacked.
 */
export async function readCover(
  archive: Archive,
  book: EpubPackage,
  links: Links,
): Promise<Cover | undefined> {
  const tried = new Set<string>();
  for (const find of [named, onCoverPage, calledCover, onFirstPage]) {
    const path = await find(archive, book, links);
    if (path === undefined || tried.has(path)) continue;
    tried.add(path);
    const bytes = await readSmall(archive, path, LIMIT_BYTES);
    const cover = bytes === undefined ? undefined : recognisePicture(bytes);
    if (cover !== undefined) return cover;
  }
  return undefined;
}

async function named(
  archive: Archive,
  { items, coverName }: EpubPackage,
  links: Links,
): Promise<string | undefined> {
  const all = [...items.values()];
  const item =
    all.find(({ properties }) => properties.includes('cover-image')) ??
    (coverName === undefined ? undefined : (items.get(coverName) ?? byPath(all, coverName)));
  if (item === undefined || isPicture(item)) return item?.path;
  return isReadable(item) ? pictureOn(archive, item.path, links) : undefined;
}

function byPath(items: readonly PackageItem[], name: string): PackageItem | undefined {
  return items.find(({ path }) => path === name || path.endsWith(`/${name}`));
}

async function onCoverPage(
  archive: Archive,
  { guide }: EpubPackage,
  links: Links,
): Promise<string | undefined> {
  const page = [...guide].find(([, type]) => type === 'cover')?.[0];
  if (page === undefined) return undefined;
  const path = page.split('#', 1)[0]!;
  return /\.(?:jpe?g|png)$/i.test(path) ? path : pictureOn(archive, path, links);
}

async function calledCover(_archive: Archive, { items }: EpubPackage): Promise<string | undefined> {
  const pictures = [...items.values()].filter(isPicture);
  const found =
    pictures.find(({ id }) => COVER_ID.test(id)) ??
    pictures.find(({ path }) => COVER_NAME.test(path));
  return found?.path;
}

async function onFirstPage(
  archive: Archive,
  { spine }: EpubPackage,
  links: Links,
): Promise<string | undefined> {
  const first = spine[0]?.item;
  if (first === undefined || !isReadable(first)) return first?.path;
  return pictureOn(archive, first.path, links);
}

async function pictureOn(
  archive: Archive,
  path: string,
  links: Links,
): Promise<string | undefined> {
  const bytes = await readSmall(archive, path, PAGE_LIMIT_BYTES);
  const found = bytes === undefined ? undefined : pagePicture(decodeMarkup(bytes), path);
  if (found === undefined || countWords(found.text) > WORDS_OF_A_COVER) return undefined;
  return links(path, found.source);
}

/** No cover is worth refusing a book for. */
async function readSmall(
  archive: Archive,
  path: string,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  if (archive.sizeOf(path) > limitBytes) return undefined;
  try {
    return await archive.read(path);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
