/** A drawing that is open. */
interface Drawing {
  description: string;
  isPicture: boolean;
}

/** Follows the drawings of a document and its two ways of writing each: a new one and a fallback. */
export class Drawings {
  readonly #open: Drawing[] = [];
  readonly #alternates: { saidBefore: number; isTaken: boolean }[] = [];
  #said = 0;

  /** Something was said or shown. */
  saySomething(): void {
    this.#said += 1;
  }

  openAlternates(): void {
    this.#alternates.push({ saidBefore: this.#said, isTaken: false });
  }

  closeAlternates(): void {
    this.#alternates.pop();
  }

  /** Whether another way of writing the same was read already. */
  isAlternateTaken(): boolean {
    const alternate = this.#alternates.at(-1);
    if (alternate === undefined) return false;
    alternate.isTaken ||= this.#said > alternate.saidBefore;
    return alternate.isTaken;
  }

  openDrawing(): void {
    this.#open.push({ description: '', isPicture: false });
  }

  describe(description: string | undefined): void {
    const drawing = this.#open.at(-1);
    if (drawing !== undefined && description !== undefined && drawing.description === '')
      drawing.description = description.trim();
  }

  addPicture(): void {
    const drawing = this.#open.at(-1);
    if (drawing !== undefined) drawing.isPicture = true;
  }

  /** @returns the description of a picture, or of a shape that has one */
  closeDrawing(): string | undefined {
    const drawing = this.#open.pop();
    if (drawing === undefined || (!drawing.isPicture && drawing.description === ''))
      return undefined;
    return drawing.description;
  }
}
