import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { isSceneBreak } from '#src/domain/manuscript/is-scene-break.ts';

/** What the text of one stretch of a page is. */
export interface BlockShape {
  readonly kind: BlockKind;
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
}

const LINE_END = '\u2028';
const CELL_END = '\u2029';

/** Collects the text of a page, piece by piece, into blocks. */
export class BlockBuilder {
  readonly #blocks: Block[] = [];
  #pieces: string[] = [];
  #images: string[] = [];
  #anchors: string[] = [];

  /** The blocks so far, and the anchors for which no block has come yet. */
  finish(): { readonly blocks: readonly Block[]; readonly anchors: readonly string[] } {
    return { blocks: this.#blocks, anchors: this.#anchors };
  }

  /** The next block, or the one being collected, can be linked to by `anchor`. */
  addAnchor(anchor: string): void {
    this.#anchors.push(anchor);
  }

  addText(text: string): void {
    this.#pieces.push(text);
  }

  addImage(description: string): void {
    this.#images.push(collapse(description));
  }

  /** A line of verse ends. */
  endLine(): void {
    this.#pieces.push(LINE_END);
  }

  /** A cell of a table's row ends. */
  endCell(): void {
    this.#pieces.push(CELL_END);
  }

  /** A place to hand to `textSince` or `cutBack`. */
  mark(): number {
    return this.#pieces.length;
  }

  /** How many characters the block being collected has. */
  size(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  textSince(mark: number): string {
    return this.#pieces.slice(mark).join('');
  }

  /** Takes back the text added since `mark`. */
  cutBack(mark: number): void {
    this.#pieces.length = mark;
  }

  /** Whether words were added that are not yet in a block, before `mark` if given. */
  hasText(mark = this.#pieces.length): boolean {
    const first = this.#pieces.findIndex((piece) => /\S/u.test(piece));
    return first !== -1 && first < mark;
  }

  /** Ends the block being collected. Nothing happens when it holds neither text nor pictures. */
  endBlock(shape: BlockShape): void {
    const text = readText(this.#pieces.join(''), shape.kind);
    this.#pieces = [];
    const isBreak = shape.kind === 'paragraph' && isSceneBreak(text);
    const role = shape.role === undefined ? {} : { role: shape.role };
    if (isBreak) this.#push({ kind: 'scene-break', text: '', ...role });
    else if (text !== '') this.#push({ ...shape, text });
    for (const description of this.#images)
      this.#push({ kind: 'image', text: description, ...role });
    this.#images = [];
  }

  addSceneBreak(role: string | undefined): void {
    this.#push({ kind: 'scene-break', text: '', ...(role === undefined ? {} : { role }) });
  }

  #push(block: Block): void {
    this.#blocks.push(this.#anchors.length === 0 ? block : { ...block, anchors: this.#anchors });
    this.#anchors = [];
  }
}

function readText(raw: string, kind: BlockKind): string {
  const parts = raw.split(kind === 'table' ? CELL_END : LINE_END).map(collapse);
  const joint = { verse: '\n', table: ', ' }[kind as string] ?? ' ';
  return parts.filter((part) => part !== '').join(joint);
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
