import { basename } from 'node:path';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { InputError } from '#src/domain/errors.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry, Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { findPackage } from './find-package.ts';
import { linksOf } from './links.ts';
import type { Links } from './links.ts';
import type { EpubPackage } from './package.ts';
import { readCover } from './read-cover.ts';
import { readDocuments } from './read-documents.ts';
import type { Documents } from './read-documents.ts';
import { readNav } from './read-nav.ts';
import type { Navigation } from './read-nav.ts';
import { readNcx } from './read-ncx.ts';
import { readPackage } from './read-package.ts';
import { nameScheme, protectedBy, refuseDrm } from './refuse-drm.ts';
import { EpubWarnings } from './warnings.ts';

/** A package or contents larger than this belongs to no book. */
const LIMIT_BYTES = 16 * 2 ** 20;

/** Reads EPUB 2 and 3. */
export function epubReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      await using archive = await openArchive(path, 'EPUB');
      await refuseDrm(archive, name);
      return refuseEmpty(tidyManuscript(await readEpub(archive, name)), name);
    },
  };
}

async function readEpub(archive: Archive, name: string): Promise<Manuscript> {
  const warnings = new EpubWarnings();
  if (archive.unsafeNames > 0)
    warnings.add(
      `${name} holds files whose names lead out of the archive (${archive.unsafeNames}); they were left alone.`,
    );
  const links = linksOf(archive);
  const packagePath = await findPackage(archive, name, warnings);
  const source = (await readSmall(archive, packagePath, name)) ?? '';
  const book = readPackage({ source, path: packagePath, fileName: name, links, warnings });
  const { contents, landmarks } = await readNavigation(archive, book, links, name);
  const parts = new Map([...book.guide, ...landmarks]);
  const documents = await readDocuments(archive, {
    book,
    parts,
    links,
    fileName: name,
    warnings,
  });
  if (documents.isGarbled && (await nameScheme(archive)) !== undefined)
    throw await protectedBy(archive, name);
  const cover = await readCover(archive, book, links);
  return {
    metadata: book.metadata,
    blocks: findHeadings(documents, contents),
    contents,
    ...(cover === undefined ? {} : { cover }),
    ...(warnings.sentences.length === 0 ? {} : { warnings: warnings.sentences }),
  };
}

/** EPUB 3's navigation document, else EPUB 2's NCX, which newer books also carry for old readers. */
async function readNavigation(
  archive: Archive,
  { nav, ncx }: EpubPackage,
  links: Links,
  name: string,
): Promise<Navigation> {
  const navSource = nav === undefined ? undefined : await readSmall(archive, nav.path, name);
  const navigation =
    nav === undefined || navSource === undefined
      ? { contents: [], landmarks: new Map<string, string>() }
      : readNav(navSource, nav.path, links);
  if (navigation.contents.length > 0 || ncx === undefined) return navigation;
  const ncxSource = await readSmall(archive, ncx.path, name);
  if (ncxSource === undefined) return navigation;
  return { ...navigation, contents: readNcx(ncxSource, ncx.path, links) };
}

async function readSmall(
  archive: Archive,
  path: string,
  name: string,
): Promise<string | undefined> {
  if (archive.sizeOf(path) > LIMIT_BYTES)
    throw new InputError(
      `${name} is no ordinary EPUB: ${path} in it has ${Math.ceil(archive.sizeOf(path) / 2 ** 20)} MiB.`,
      'Do not trust this file; ask where it came from.',
    );
  const bytes = await archive.read(path);
  return bytes === undefined ? undefined : decodeMarkup(bytes);
}

/** Where neither the contents nor any heading divides the book, its paragraphs may. */
function findHeadings(
  { blocks, setApart }: Documents,
  contents: readonly ContentsEntry[],
): readonly Block[] {
  const anchors = new Set(contents.map(({ anchor }) => anchor.split('#', 1)[0]));
  const places = blocks.filter((block) => block.anchors?.some((each) => anchors.has(each)));
  return places.length > 1 ? blocks : promoteHeadings(blocks, setApart);
}
