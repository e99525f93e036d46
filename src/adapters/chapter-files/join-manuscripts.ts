import { plainWords } from '#src/domain/book-parts/name-book-part.ts';
import { titleFromHeadings } from '#src/domain/chapters/chapter-title.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry, Manuscript, Metadata } from '#src/domain/manuscript/manuscript.ts';

import type { ChapterFile } from './chapter-file.ts';
import { isIndex } from './sort-names.ts';
import { titleFromName } from './title-from-name.ts';

/** A file as read. */
export interface ChapterText {
  readonly file: ChapterFile;
  readonly manuscript: Manuscript;
}

/** More would be a wall, and they repeat each other. */
const MOST_WARNINGS = 12;

/**
 * Joins the manuscripts of several files into one: all blocks in order, a line of the contents for
 * each file, or for each chapter in it where it holds several. What a file calls itself is its
 * chapter's title, not the book's, unless all files agree.
 *
 * @param title of the book where the list of its files says it
 */
export function joinManuscripts(texts: readonly ChapterText[], title?: string): Manuscript {
  const blocks: Block[] = [];
  const contents: ContentsEntry[] = [];
  for (const text of texts) {
    for (const block of blocksOf(text)) blocks.push(block);
    for (const entry of contentsOf(text)) contents.push(entry);
  }
  const warnings = texts.flatMap(({ file, manuscript }) =>
    (manuscript.warnings ?? []).map((warning) => `${file.path}: ${warning}`),
  );
  const cover = texts.find(({ manuscript }) => manuscript.cover !== undefined)?.manuscript.cover;
  return {
    metadata: metadataOf(
      texts.map(({ manuscript }) => manuscript.metadata),
      title,
    ),
    blocks,
    contents,
    ...(cover === undefined ? {} : { cover }),
    ...(warnings.length === 0 ? {} : { warnings: warnings.slice(0, MOST_WARNINGS) }),
  };
}

function blocksOf({ file, manuscript }: ChapterText): readonly Block[] {
  const numbered = new Set(numberedChapters(manuscript));
  const own = manuscript.blocks.map((block, at): Block => {
    const anchors = (block.anchors ?? []).map((anchor) => anchorIn(file, anchor));
    if (numbered.has(at)) anchors.push(numberedAnchor(file, at));
    const all = at === 0 ? [file.path, ...anchors] : anchors;
    return all.length === 0 ? block : { ...block, anchors: all };
  });
  const part = file.part ?? '';
  const opensWithIt = plainWords(own[0]?.text ?? '') === plainWords(part);
  return part === '' || opensWithIt ? own : [{ kind: 'heading', text: part, level: 1 }, ...own];
}

function numberedAnchor({ path }: ChapterFile, at: number): string {
  return `${path}#block-${at}`;
}

/** Names of pages inside the file stay such, so that pages are still told apart. */
function anchorIn(file: ChapterFile, anchor: string): string {
  return /[./]/.test(anchor.split('#', 1)[0] ?? '')
    ? `${file.path}/${anchor}`
    : `${file.path}#${anchor.replace(/^#/, '')}`;
}

function contentsOf({ file, manuscript }: ChapterText): readonly ContentsEntry[] {
  const { blocks, contents } = manuscript;
  const whole = { title: titleOf({ file, manuscript }), anchor: file.path, level: file.level };
  const numbered = numberedChapters(manuscript);
  if (numbered.length > 0) {
    const chapters = numbered.map((at) => ({
      title: titleFromHeadings(blocks.slice(at)) ?? blocks[at]!.text,
      anchor: numberedAnchor(file, at),
      level: file.level,
    }));
    return numbered[0] === 0 ? chapters : [whole, ...chapters];
  }
  const chapters = contents.length > 1 ? contents : [];
  if (chapters.length === 0) return [whole];
  const first = new Set(blocks[0]?.anchors);
  const below = chapters.map(({ title, anchor, level }) => ({
    title,
    anchor: anchorIn(file, anchor),
    level: file.level + level - 1,
  }));
  return chapters.some(({ anchor }) => first.has(anchor)) ? below : [whole, ...below];
}

function titleOf({ file, manuscript }: ChapterText): string {
  const { blocks, metadata } = manuscript;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const byName = isIndex(name) ? 'Introduction' : titleFromName(name);
  return file.title || (titleFromHeadings(blocks) ?? metadata.title ?? byName);
}

function metadataOf(said: readonly Metadata[], listed: string | undefined): Metadata {
  const titles = new Set(said.map((each) => each.title));
  const [common] = titles;
  const agreed = titles.size === 1 && said.length > 1 ? common : undefined;
  const book = listed ?? agreed;
  const merged = Object.assign({}, ...said.toReversed()) as Metadata;
  const { title: _title, subtitle: _subtitle, ...facts } = merged;
  const creators = said.find((each) => each.creators.length > 0)?.creators ?? [];
  return { ...facts, creators, ...(book === undefined ? {} : { title: book }) };
}

/**
 * Where the chapters of a file start that only numbered headings tell apart: a file may hold a whole
 * part of the book. Fewer than two are no reason to part it.
 */
function numberedChapters({ blocks, contents }: Manuscript): readonly number[] {
  if (contents.length > 1) return [];
  const known = new Set<string>();
  const starts = blocks.flatMap(({ kind, text }, at) => {
    const label = kind === 'heading' ? readHeadingLabel(text) : undefined;
    const key = `${label?.series} ${label?.number}`;
    if (label?.kind !== 'chapter' || known.has(key)) return [];
    known.add(key);
    return [at];
  });
  return starts.length > 1 ? starts : [];
}
