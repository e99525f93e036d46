interface Piece {
  readonly text: string;
  readonly isBold: boolean;
}

const SHORT_CHARACTERS = 40;
const SHORT_PIECES = 12;
const MOST_WAITING = 512;

/** The text of one block while it is collected. Every question is answered without reading it all again. */
export class TextPieces {
  readonly #pieces: Piece[] = [];
  #waiting: string[] = [];
  #isWaitingBold = false;
  #length = 0;
  /** How many characters that are no white space there are in all, and in bold. */
  #visible = 0;
  #bold = 0;
  /** Index of the first piece with a visible character. */
  #first: number | undefined;

  add(text: string, isBold = false): void {
    if (text === '') return;
    if (isBold !== this.#isWaitingBold || this.#waiting.length === MOST_WAITING) this.#settle();
    this.#isWaitingBold = isBold;
    this.#waiting.push(text);
  }

  /** A place to hand to the methods that look back. */
  mark(): number {
    this.#settle();
    return this.#pieces.length;
  }

  /** How many characters there are. */
  get length(): number {
    this.#settle();
    return this.#length;
  }

  /** Whether words were added, before `mark` if given. */
  hasText(mark = Infinity): boolean {
    this.#settle();
    return this.#first !== undefined && this.#first < mark;
  }

  /** Whether all words are in bold, and there are some. */
  isBold(): boolean {
    this.#settle();
    return this.#bold > 0 && this.#bold === this.#visible;
  }

  /** What was added since `mark`, when it is short: a mark, a number, a letter. */
  shortTextSince(mark: number): string | undefined {
    this.#settle();
    if (this.#pieces.length - mark > SHORT_PIECES) return undefined;
    const text = this.textSince(mark);
    return text.length > SHORT_CHARACTERS ? undefined : text;
  }

  /** The last character before `mark`. */
  characterBefore(mark: number): string {
    return this.#pieces[mark - 1]?.text.at(-1) ?? '';
  }

  /** Takes back the text added since `mark`. */
  cutBack(mark: number): string {
    const text = this.textSince(mark);
    for (const piece of this.#pieces.slice(mark)) this.#count(piece, -1);
    this.#pieces.length = mark;
    if (this.#first !== undefined && this.#first >= mark) this.#first = undefined;
    return text;
  }

  /** Takes all text. */
  take(): string {
    return this.cutBack(0);
  }

  /** What was added since `mark`. */
  textSince(mark: number): string {
    this.#settle();
    return this.#pieces
      .slice(mark)
      .map(({ text }) => text)
      .join('');
  }

  /** The parser hands over text in crumbs: those of one look become one piece. */
  #settle(): void {
    if (this.#waiting.length === 0) return;
    const piece = { text: this.#waiting.join(''), isBold: this.#isWaitingBold };
    this.#waiting = [];
    this.#count(piece, 1);
    if (this.#first === undefined && /\S/u.test(piece.text)) this.#first = this.#pieces.length;
    this.#pieces.push(piece);
  }

  #count({ text, isBold }: Piece, sign: 1 | -1): void {
    const visible = text.trim().length;
    this.#length += sign * text.length;
    this.#visible += sign * visible;
    if (isBold) this.#bold += sign * visible;
  }
}
