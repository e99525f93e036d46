import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

/** What text becomes. */
export interface Shape {
  readonly kind: BlockKind;
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
}

/** What of a paragraph's look may make it a heading. */
export interface Look {
  readonly isBold: boolean;
  /** Whether it is the first of a section that lies in no other. */
  readonly opensSection: boolean;
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
  readonly #looks = new Map<Block, Look>();
  #pieces: string[] = [];
  /** For each piece, whether it is in bold. */
  #bold: boolean[] = [];
  #startsSection = false;
  #isUnderHeading = false;
  #images: string[] = [];
  #anchors: string[] = [];

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Whether nothing but scene breaks stands between a heading and what comes next. */
  get isUnderHeading(): boolean {
    return this.#isUnderHeading;
  }

  /** How the paragraphs look that may be headings by their look. */
  get looks(): ReadonlyMap<Block, Look> {
    return this.#looks;
  }

  /** A section begins that lies in no other. */
  startSection(): void {
    this.#startsSection = true;
  }

  add(text: string, isBold = false): void {
    this.#pieces.push(text);
    this.#bold.push(isBold);
  }

  endLine(): void {
    this.add(LINE_END, true);
  }

  endCell(): void {
    this.add(CELL_END, true);
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
    this.#bold.length = Math.min(mark, this.#bold.length);
    return this.#pieces.splice(mark).join('');
  }

  /** Ends the block being collected, if there is any text or picture. */
  end(shape: Shape): void {
    const isBold = this.#pieces.every(
      (piece, at) => this.#bold[at] === true || piece.trim() === '',
    );
    const text = readText(this.takeBack(0), shape.kind);
    const role = shape.role === undefined ? {} : { role: shape.role };
    const mayBreak = shape.kind === 'paragraph' || shape.kind === 'heading';
    if (mayBreak && isSceneBreak(text)) this.addSceneBreak(shape.role);
    else if (text !== '') this.#push({ ...shape, text }, isBold);
    for (const description of this.#images)
      this.#push({ kind: 'image', text: description, ...role });
    this.#images = [];
  }

  addSceneBreak(role?: string): void {
    this.#push({ kind: 'scene-break', text: '', ...(role === undefined ? {} : { role }) });
  }

  #push(made: Block, isBold = false): void {
    const block = this.#anchors.length === 0 ? made : { ...made, anchors: this.#anchors };
    this.#blocks.push(block);
    if (block.kind !== 'scene-break') this.#isUnderHeading = block.kind === 'heading';
    this.#anchors = [];
    if (block.text === '') return;
    const look: Look = { isBold, opensSection: this.#startsSection };
    this.#startsSection = false;
    if (block.kind === 'paragraph' && (look.isBold || look.opensSection))
      this.#looks.set(block, look);
  }
}

function readText(raw: string, kind: BlockKind): string {
  const parts = raw.split(kind === 'table' ? CELL_END : LINE_END).map(collapse);
  const joint = kind === 'verse' ? '\n' : kind === 'table' ? ', ' : ' ';
  return parts.filter((part) => part !== '').join(joint);
}
