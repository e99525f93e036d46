import { Parser } from 'htmlparser2';

import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

import { BlockBuilder } from './block-builder.ts';
import { cleanMarkup } from './clean-markup.ts';
import type { Attributes } from './element-meaning.ts';
import { readElement } from './element-meaning.ts';
import { ROOT, openFrame } from './frame.ts';
import type { Frame } from './frame.ts';

/** A page of HTML or XHTML to be read. */
export interface MarkupPage {
  readonly source: string;
  /** Its file's name: the anchor of its first block, and what the anchors of its ids begin with. */
  readonly path: string;
  /** What part of the book it is where its own markup does not say. */
  readonly role?: string;
  /** Anchors of the page before for which no block came. */
  readonly anchorsBefore?: readonly string[];
}

/** What a page gave. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** Anchors after its last block: they lead to the start of the next page. */
  readonly anchorsLeft: readonly string[];
}

const NOTE_MARK = /^\s*[[(]?(?:\d{1,3}|[*†‡§¶]+|[a-z]|[ivx]{1,5})[\])]?\s*$/i;
/** A table's row longer than this is a page laid out in a table, not data. */
const LONGEST_ROW = 1500;
/** The parser's time grows with the square of the depth; a book's pages are some 10 deep. */
const DEEPEST_NESTING = 20_000;

/**
 * Reads a page of HTML or XHTML into blocks, in one pass over it.
 *
 * @throws InputError when it is nested deeper than any book
 */
export function markupBlocks(page: MarkupPage): PageBlocks {
  const builder = new BlockBuilder();
  for (const anchor of [page.path, ...(page.anchorsBefore ?? [])]) builder.addAnchor(anchor);
  const top: Frame =
    page.role === undefined ? ROOT : { ...ROOT, shape: { ...ROOT.shape, role: page.role } };
  const frames: Frame[] = [top];
  const current = (): Frame => frames.at(-1)!;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (frames.length > DEEPEST_NESTING) throw tooDeep(page.path);
        const frame = openFrame(name, readElement(name, attributes), current());
        if (frame.isBlock && !current().isUnspoken) endStretch(builder, current(), frame);
        if (name === 'svg' && !current().isUnspoken)
          builder.addImage(attributes['aria-label'] ?? '');
        addAnchors(builder, page.path, attributes, name);
        frames.push({ ...frame, href: attributes['href'] ?? '', mark: builder.mark() });
        if (!frame.isUnspoken) addElement(builder, frame, attributes);
      },
      ontext(text) {
        if (!current().isUnspoken) builder.addText(text);
      },
      onclosetag(name) {
        const frame = current();
        if (frames.length === 1 || frame.name !== name) return;
        frames.pop();
        if (!frame.isUnspoken) closeElement(builder, frame, current());
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  parser.end(cleanMarkup(page.source));
  builder.endBlock(top.shape);
  const { blocks, anchors } = builder.finish();
  return { blocks, anchorsLeft: anchors.filter((anchor) => anchor.includes('#')) };
}

function tooDeep(path: string): InputError {
  return new InputError(
    `${path} nests its elements more than ${DEEPEST_NESTING.toLocaleString('en')} deep, as no book does.`,
    'Export the manuscript again, or ask where it came from.',
  );
}

/** Ends the text of `frame` where a block opens or closes in it. */
function endStretch(builder: BlockBuilder, frame: Frame, opening?: Frame): void {
  const isHeading = frame.shape.kind === 'heading' || opening?.shape.kind === 'heading';
  if (frame.isInStanza && !isHeading) builder.endLine();
  else if (frame.isInRow && !isHeading && builder.size() < LONGEST_ROW) builder.addText(' ');
  else builder.endBlock(frame.shape);
}

function addAnchors(
  builder: BlockBuilder,
  path: string,
  attributes: Attributes,
  name: string,
): void {
  const ids = [attributes['id'], name === 'a' ? attributes['name'] : undefined];
  for (const id of new Set(ids))
    if (id !== undefined && id !== '') builder.addAnchor(`${path}#${id}`);
}

function addElement(builder: BlockBuilder, frame: Frame, attributes: Attributes): void {
  if (frame.name === 'img') builder.addImage(attributes['alt'] ?? '');
  if (frame.name === 'hr') builder.addSceneBreak(frame.shape.role);
  if (frame.name !== 'br') return;
  if (frame.isVerse) builder.endLine();
  else builder.addText(' ');
}

function closeElement(builder: BlockBuilder, frame: Frame, parent: Frame): void {
  const { name, href, mark } = frame;
  if (name === 'a' && href.includes('#') && isNoteMark(builder, mark)) builder.cutBack(mark);
  if (name === 'td' || name === 'th') builder.endCell();
  if (!frame.isBlock || name === 'hr') return;
  const closesWhole = name === 'tr' || (frame.isInStanza && !parent.isInStanza);
  if (closesWhole) builder.endBlock(frame.shape);
  else endStretch(builder, frame);
}

/** A link that says only a number or a sign, with words before it, leads to a note. */
function isNoteMark(builder: BlockBuilder, mark: number): boolean {
  return NOTE_MARK.test(builder.textSince(mark)) && builder.hasText(mark);
}
