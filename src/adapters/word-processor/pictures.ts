/** Follows the frames of a document that may hold pictures. */
export class Pictures {
  readonly #open: { description: string; isPicture: boolean }[] = [];

  openFrame(): void {
    this.#open.push({ description: '', isPicture: false });
  }

  /** There is a picture in the frame. */
  addPicture(): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.isPicture = true;
  }

  /** A piece of what the frame's description says. */
  describe(text: string): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.description += text;
  }

  /** @returns the description of a picture, or of a shape that has one */
  closeFrame(): string | undefined {
    const frame = this.#open.pop();
    const isShown = frame !== undefined && (frame.isPicture || frame.description.trim() !== '');
    return isShown ? frame.description.trim() : undefined;
  }
}
