import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { markNotes } from '#src/adapters/markup/mark-notes.ts';
import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { MarkupPage, PageBlocks } from '#src/adapters/markup/markup-blocks.ts';
import { isBookPart } from '#src/domain/book-parts/book-part.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';
import { countWords } from '#src/domain/text/count-words.ts';

import { isPicture, isReadable } from './is-readable.ts';
import type { Links } from './links.ts';
import type { EpubPackage, PackageItem } from './package.ts';
import type { EpubWarnings } from './warnings.ts';

/** A guide that calls more than this a cover or title page points at the wrong file. */
const WORDS_OF_A_FRONT_PAGE = 1000;
const FRONT_PAGES = new Set(['cover', 'titlepage', 'halftitlepage', 'copyright-page']);
/** The longest books on sale have 25 MB of markup in all. */
const LIMIT_BYTES = 64 * 2 ** 20;
const PAGE_LIMIT_BYTES = 24 * 2 ** 20;
const MOST_FALLBACKS = 5;

/** What reading an EPUB's documents needs besides the archive. */
export interface DocumentSetting {
  readonly book: EpubPackage;
  /** What part of the book a file is, by its name, where guide or landmarks say so. */
  readonly parts: ReadonlyMap<string, string>;
  readonly links: Links;
  /** The EPUB's, for messages. */
  readonly fileName: string;
  readonly warnings: EpubWarnings;
}

/** All text of an EPUB. */
export interface Documents {
  readonly blocks: readonly Block[];
  /** The paragraphs whose look tells them from prose. */
  readonly setApart: ReadonlySet<Block>;
  /** Whether a page held something that is no text. */
  readonly isGarbled: boolean;
}

/**
 * Reads the documents of an EPUB in reading order. Those that are not there, or are no text, are left
 * out with a warning.
 *
 * @throws InputError when a document is damaged or locked, when none is there, or there is more text than any book has
 */
export async function readDocuments(
  archive: Archive,
  setting: DocumentSetting,
): Promise<Documents> {
  const { book, fileName } = setting;
  const pages = choosePages(archive, setting);
  const totalBytes = pages.reduce((sum, { item }) => sum + archive.sizeOf(item.path), 0);
  if (totalBytes > LIMIT_BYTES) throw tooMuch(fileName, `${toMiB(totalBytes)} MiB of text`);
  const all: PageBlocks[] = [];
  const garbled: string[] = [];
  let anchorsBefore: readonly string[] = [];
  let count = 0;
  for (const { item, isLinear } of pages) {
    const bytes = (await archive.read(item.path)) ?? new Uint8Array();
    if (bytes.length > PAGE_LIMIT_BYTES)
      throw tooMuch(fileName, `${toMiB(bytes.length)} MiB of text in ${item.path}`);
    const source = decodeMarkup(bytes);
    if (source.includes('\0')) {
      garbled.push(item.path);
      continue;
    }
    const role =
      item.path === book.nav?.path ? 'toc' : partOf(setting.parts.get(item.path), isLinear);
    const resolve = (href: string): string | undefined => setting.links(item.path, href);
    const read = readPage({ source, path: item.path, anchorsBefore, resolve }, role);
    all.push(read);
    anchorsBefore = read.anchorsLeft;
    count += read.blocks.length;
    checkBlockCount(count, fileName);
  }
  setting.warnings.addFiles(
    garbled,
    (named, many) =>
      `${many === 1 ? 'A page' : `${many} pages`} of ${fileName} left out because what is there is no text: ${named}.`,
  );
  return { ...joinPages(all), isGarbled: garbled.length > 0 };
}

/** The documents that are there and can be read. */
function choosePages(
  archive: Archive,
  { book, fileName, warnings }: DocumentSetting,
): EpubPackage['spine'] {
  const missing: string[] = [];
  const foreign: string[] = [];
  const chosen = new Map<string, EpubPackage['spine'][number]>();
  for (const { item: listed, isLinear } of book.spine) {
    const item = readableOf(listed, book);
    if (item === undefined) {
      if (!isPicture(listed)) foreign.push(listed.path);
    } else if (archive.locate(item.path) === undefined) missing.push(item.path);
    else if (!chosen.has(item.path)) chosen.set(item.path, { item, isLinear });
  }
  warnings.addFiles(
    missing,
    (named, many) =>
      `${many === 1 ? 'A page' : `${many} pages`} of ${fileName} left out because the archive lacks ${many === 1 ? 'it' : 'them'}: ${named}.`,
  );
  warnings.addFiles(
    foreign,
    (named) => `Left out of ${fileName} because it is no page of text: ${named}.`,
  );
  if (chosen.size === 0 && missing.length > 0)
    throw new InputError(
      `${fileName} is a damaged EPUB: none of the ${missing.length} pages of the book is in it.`,
      'Download it again, or export it again.',
    );
  return [...chosen.values()];
}

/** An item itself when it is a page, else the page to read in its stead. */
function readableOf(listed: PackageItem, { items }: EpubPackage): PackageItem | undefined {
  let item: PackageItem | undefined = listed;
  for (let step = 0; step < MOST_FALLBACKS && item !== undefined; step += 1) {
    if (isReadable(item)) return item;
    item = items.get(item.fallback ?? '');
  }
  return undefined;
}

function readPage(page: MarkupPage, role: string | undefined): PageBlocks {
  const read = markupBlocks(role === undefined ? page : { ...page, role });
  return isMistaken(role, read.blocks) ? markupBlocks(page) : read;
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

/** One stream of blocks; notes may stand in other files than their marks. */
function joinPages(pages: readonly PageBlocks[]): Omit<Documents, 'isGarbled'> {
  const blocks: Block[] = [];
  const marked = new Set<string>();
  const leadingBack: { start: number; end: number }[] = [];
  const setApart = new Set<Block>();
  for (const page of pages) {
    const first = blocks.length;
    for (const block of page.blocks) blocks.push(block);
    for (const anchor of page.noteLinks.marked) marked.add(anchor);
    for (const { start, end } of page.noteLinks.leadingBack)
      leadingBack.push({ start: first + start, end: first + end });
    for (const block of page.setApart) setApart.add(block);
  }
  return { blocks: markNotes(blocks, { marked, leadingBack }), setApart };
}

function tooMuch(fileName: string, what: string): InputError {
  return new InputError(
    `${fileName} holds ${what}, far more than a book has.`,
    'Check that this is the manuscript, or split it.',
  );
}

function toMiB(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
