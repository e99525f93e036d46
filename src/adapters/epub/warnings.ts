const MOST_NAMES = 3;

/** What in one EPUB had to be mended, guessed or left out. */
export class EpubWarnings {
  readonly #sentences = new Set<string>();

  add(sentence: string): void {
    this.#sentences.add(sentence);
  }

  /** Adds a sentence about files, made from their names and how many they are, if there are any. */
  addFiles(names: readonly string[], say: (named: string, count: number) => string): void {
    if (names.length === 0) return;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    const more = names.length - MOST_NAMES;
    this.add(say(more > 0 ? `${shown} and ${more} more` : shown, names.length));
  }

  get sentences(): readonly string[] {
    return [...this.#sentences];
  }
}
