import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { isSceneBreak } from '#src/domain/manuscript/is-scene-break.ts';

/** What text becomes. */
export interface Shape {
  readonly kind: BlockKind;
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
}

/** Stand for the end of a line of verse and of a table's cell in collected text. */
const LINE_END = '\u2028';
const CELL_END = '\u2029';

/** A mark with entities in it comes in some pieces. */
const MOST_PIECES = 8;
const LONGEST_MARK = 100;

/** Collects the text of a FictionBook, piece by piece, into blocks. */
export class Fb2Blocks {
  readonly #blocks: Block[] = [];
  #pieces: string[] = [];
  #images: string[] = [];
  #anchors: string[] = [];

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  add(text: string): void {
    this.#pieces.push(text);
  }

  endLine(): void {
    this.#pieces.push(LINE_END);
  }

  endCell(): void {
    this.#pieces.push(CELL_END);
  }

  addImage(description: string): void {
    this.#images.push(collapse(description));
  }

  /** The next block can be linked to by `anchor`. */
  addAnchor(anchor: string): void {
    this.#anchors.push(anchor);
  }

  /** A place to hand to `shortSince` or `takeBack`. */
  mark(): number {
    return this.#pieces.length;
  }

  /** The text added since `mark` when it is short enough to be a mark; else nothing. */
  shortSince(mark: number): string {
    const pieces = this.#pieces.slice(mark, mark + MOST_PIECES + 1);
    return pieces.length > MOST_PIECES ? '' : pieces.join('').slice(0, LONGEST_MARK);
  }

  /** Takes back, and gives, the text added since `mark`. */
  takeBack(mark: number): string {
    return this.#pieces.splice(mark).join('');
  }

  /** Ends the block being collected, if there is any text or picture. */
  end(shape: Shape): void {
    const text = readText(this.takeBack(0), shape.kind);
    const role = shape.role === undefined ? {} : { role: shape.role };
    const mayBreak = shape.kind === 'paragraph' || shape.kind === 'heading';
    if (mayBreak && isSceneBreak(text)) this.addSceneBreak(shape.role);
    else if (text !== '') this.#push({ ...shape, text });
    for (const description of this.#images)
      this.#push({ kind: 'image', text: description, ...role });
    this.#images = [];
  }

  addSceneBreak(role?: string): void {
    this.#push({ kind: 'scene-break', text: '', ...(role === undefined ? {} : { role }) });
  }

  #push(block: Block): void {
    this.#blocks.push(this.#anchors.length === 0 ? block : { ...block, anchors: this.#anchors });
    this.#anchors = [];
  }
}

function readText(raw: string, kind: BlockKind): string {
  const parts = raw.split(kind === 'table' ? CELL_END : LINE_END).map(collapse);
  const joint = kind === 'verse' ? '\n' : kind === 'table' ? ', ' : ' ';
  return parts.filter((part) => part !== '').join(joint);
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
