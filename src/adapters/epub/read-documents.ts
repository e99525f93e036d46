import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { isBookPart } from '#src/domain/manuscript/book-part.ts';
import { countWords } from '#src/domain/manuscript/count-words.ts';

import type { EpubPackage, PackageItem } from './package.ts';

const READABLE =
  /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document)$/;
/** A guide that calls more than this a cover or title page points at the wrong file. */
const WORDS_OF_A_FRONT_PAGE = 1000;
const FRONT_PAGES = new Set(['cover', 'titlepage', 'halftitlepage', 'copyright-page']);

/**
 * Reads the documents of an EPUB in reading order.
 *
 * @param parts what part of the book a file is, by its name, where guide or landmarks say so
 * @throws InputError when a document is missing or damaged
 */
export async function readDocuments(
  archive: Archive,
  { spine, nav }: EpubPackage,
  parts: ReadonlyMap<string, string>,
  fileName: string,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let anchorsBefore: readonly string[] = [];
  for (const { item, isLinear } of spine) {
    if (seen.has(item.path) || !READABLE.test(item.mediaType)) continue;
    seen.add(item.path);
    const source = decodeMarkup(await readDocument(archive, item, fileName));
    const role = item.path === nav?.path ? 'toc' : partOf(parts.get(item.path), isLinear);
    const page = { source, path: item.path, anchorsBefore };
    const read = markupBlocks(role === undefined ? page : { ...page, role });
    blocks.push(...(isMistaken(role, read.blocks) ? markupBlocks(page).blocks : read.blocks));
    anchorsBefore = read.anchorsLeft;
  }
  return blocks;
}

function partOf(part: string | undefined, isLinear: boolean): string | undefined {
  if (part !== undefined && isBookPart(part)) return part;
  return isLinear ? undefined : 'nonlinear';
}

function isMistaken(role: string | undefined, blocks: readonly Block[]): boolean {
  if (role === undefined || !FRONT_PAGES.has(role)) return false;
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  return words > WORDS_OF_A_FRONT_PAGE;
}

async function readDocument(
  archive: Archive,
  { path }: PackageItem,
  fileName: string,
): Promise<Uint8Array> {
  const bytes = await archive.read(path);
  if (bytes !== undefined) return bytes;
  throw new InputError(
    `${fileName} is a damaged EPUB: ${path}, which belongs to the book, is not in it.`,
    'Export the EPUB again, or repair it with an EPUB editor.',
  );
}
