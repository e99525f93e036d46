/** Follows the frames of a document, which hold its pictures. */
export class Frames {
  readonly #open: { description: string; isPicture: boolean }[] = [];

  open(): void {
    this.#open.push({ description: '', isPicture: false });
  }

  addPicture(): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.isPicture = true;
  }

  describe(text: string): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.description += text;
  }

  /** @returns the description of a picture, or of a shape that has one */
  close(): string | undefined {
    const frame = this.#open.pop();
    const isShown = frame !== undefined && (frame.isPicture || frame.description !== '');
    return isShown ? frame.description : undefined;
  }
}
