import type { Block } from '#src/domain/manuscript/block.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import { CELL_END, LINE_END, isTitleText, readStretch } from './stretch.ts';
import type { BlockShape } from './stretch.ts';
import { TextPieces } from './text-pieces.ts';

export type { BlockShape } from './stretch.ts';

/** What a page's markup was made into. */
export interface BuiltBlocks {
  readonly blocks: readonly Block[];
  /** The anchors for which no block has come yet. */
  readonly anchors: readonly string[];
  /** The paragraphs whose look tells them from prose: centred, in bold or in capitals. */
  readonly setApart: ReadonlySet<Block>;
  /** For each block that is hardly more than links into the book, by its index, how many. */
  readonly linked: ReadonlyMap<number, number>;
}

/** Anchors beyond these are no links' aims but an attack. */
const MOST_ANCHORS = 300_000;
const LONGEST_LINE_SET_APART = 200;
/** Beside a link in a list stands no more than its number, a dash and the number of a page. */
const LONGEST_BESIDE_LINK = 12;

/** Collects the text of a page, piece by piece, into blocks. */
export class BlockBuilder {
  readonly #blocks: Block[] = [];
  readonly #setApart = new Set<Block>();
  readonly #pieces = new TextPieces();
  #images: string[] = [];
  #anchors: string[] = [];
  #anchorCount = 0;
  #imageCount = 0;
  readonly #linked = new Map<number, number>();
  #links = 0;
  #linkedLength = 0;

  finish(): BuiltBlocks {
    return {
      blocks: this.#blocks,
      anchors: this.#anchors,
      setApart: this.#setApart,
      linked: this.#linked,
    };
  }

  /** The text of the block being collected. */
  get pieces(): TextPieces {
    return this.#pieces;
  }

  /** How many blocks there are so far. */
  get count(): number {
    return this.#blocks.length;
  }

  /** How many pictures came so far. */
  get imageCount(): number {
    return this.#imageCount;
  }

  /** The block made last. */
  get last(): Block | undefined {
    return this.#blocks.at(-1);
  }

  /** The next block, or the one being collected, can be linked to by `anchor`. */
  addAnchor(anchor: string): void {
    this.#anchorCount += 1;
    if (this.#anchorCount <= MOST_ANCHORS) this.#anchors.push(anchor);
  }

  addText(text: string): void {
    this.#pieces.add(text);
  }

  /** A place to hand to `textSince` or `cutBack`. */
  mark(): number {
    return this.#pieces.mark();
  }

  textSince(mark: number): string {
    return this.#pieces.textSince(mark);
  }

  /** Takes back the text added since `mark`. */
  cutBack(mark: number): void {
    this.#pieces.cutBack(mark);
  }

  /** So many characters, added last, were a link to a place in the book. */
  addLink(length: number): void {
    this.#links += 1;
    this.#linkedLength += length;
  }

  addImage(description: string): void {
    this.#imageCount += 1;
    this.#images.push(collapse(description));
  }

  /** A line of verse ends, or of a paragraph. */
  endLine(): void {
    this.#pieces.add(LINE_END);
  }

  /** A cell of a table's row ends. */
  endCell(): void {
    this.#pieces.add(CELL_END);
  }

  /** Ends the block being collected. Nothing happens when it holds neither text nor pictures. */
  endBlock(shape: BlockShape): void {
    const isBold = this.#pieces.isBold();
    const isLinked = this.#isLinked();
    const links = this.#links;
    this.#links = 0;
    this.#linkedLength = 0;
    const stretch = readStretch(this.#pieces.take(), shape);
    if (isLinked) this.#linked.set(this.#blocks.length, links);
    const role = shape.role === undefined ? {} : { role: shape.role };
    const title = shape.kind === 'heading' && stretch.length === 0 ? this.#takeTitle() : undefined;
    if (title !== undefined) this.#push({ kind: 'heading', level: shape.level ?? 1, text: title });
    for (const { kind, text } of stretch) {
      const level = kind === 'heading' ? { level: shape.level ?? 1 } : {};
      if (kind === 'paragraph' && isSceneBreak(text)) this.addSceneBreak(shape.role);
      else this.#push({ kind, ...level, text, ...role }, isBold || shape.isSetApart === true);
    }
    for (const description of this.#images)
      this.#push({ kind: 'image', text: description, ...role });
    this.#images = [];
  }

  addSceneBreak(role: string | undefined): void {
    this.#push({ kind: 'scene-break', text: '', ...(role === undefined ? {} : { role }) });
  }

  #isLinked(): boolean {
    const besides = this.#pieces.length - this.#linkedLength;
    return (
      this.#links > 0 &&
      besides <= this.#linkedLength &&
      besides <= LONGEST_BESIDE_LINK * this.#links
    );
  }

  /** A heading that is a picture says what the picture's description says. */
  #takeTitle(): string | undefined {
    const at = this.#images.findIndex(isTitleText);
    return at === -1 ? undefined : this.#images.splice(at, 1)[0];
  }

  #push(made: Block, looksApart = false): void {
    const block = this.#anchors.length === 0 ? made : { ...made, anchors: this.#anchors };
    this.#blocks.push(block);
    this.#anchors = [];
    if (block.kind !== 'paragraph' || block.text.length > LONGEST_LINE_SET_APART) return;
    if (looksApart || isInCapitals(block.text)) this.#setApart.add(block);
  }
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);
}
