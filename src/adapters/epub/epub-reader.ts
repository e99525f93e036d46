import { basename } from 'node:path';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { findGutenbergFrame } from '#src/domain/manuscript/gutenberg-frame.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { findPackage } from './find-package.ts';
import type { EpubPackage } from './package.ts';
import { readCover } from './read-cover.ts';
import { readDocuments } from './read-documents.ts';
import { readNav } from './read-nav.ts';
import type { Navigation } from './read-nav.ts';
import { readNcx } from './read-ncx.ts';
import { readPackage } from './read-package.ts';
import { refuseDrm } from './refuse-drm.ts';

/** Reads EPUB 2 and 3. */
export function epubReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      await using archive = await openArchive(path, 'EPUB');
      await refuseDrm(archive, name);
      return refuseEmpty(await readEpub(archive, name), name);
    },
  };
}

async function readEpub(archive: Archive, name: string): Promise<Manuscript> {
  const packagePath = await findPackage(archive, name);
  const source = decodeMarkup((await archive.read(packagePath)) ?? new Uint8Array());
  const book = readPackage(source, packagePath, name);
  const { contents, landmarks } = await readNavigation(archive, book);
  const parts = new Map([...book.guide, ...landmarks]);
  const blocks = markLicence(await readDocuments(archive, book, parts, name));
  const cover = await readCover(archive, book);
  return { metadata: book.metadata, blocks, contents, ...(cover === undefined ? {} : { cover }) };
}

/** EPUB 3's navigation document, else EPUB 2's NCX, which newer books also carry for old readers. */
async function readNavigation(archive: Archive, { nav, ncx }: EpubPackage): Promise<Navigation> {
  const navBytes = nav === undefined ? undefined : await archive.read(nav.path);
  const navigation =
    nav === undefined || navBytes === undefined
      ? { contents: [], landmarks: new Map<string, string>() }
      : readNav(decodeMarkup(navBytes), nav.path);
  if (navigation.contents.length > 0 || ncx === undefined) return navigation;
  const ncxBytes = await archive.read(ncx.path);
  if (ncxBytes === undefined) return navigation;
  return { ...navigation, contents: readNcx(decodeMarkup(ncxBytes), ncx.path) };
}

function markLicence(blocks: readonly Block[]): readonly Block[] {
  const { start, end } = findGutenbergFrame(blocks.map(({ text }) => text));
  return blocks.map((block, at) =>
    at < start || at >= end ? { ...block, role: 'copyright-page' } : block,
  );
}
