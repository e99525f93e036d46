import type { ParagraphFacts } from './paragraph-facts.ts';
import type { PreparedParagraph } from './prepared-paragraph.ts';

/** A stretch of a document, prepared for mammoth: as much as it reads in little memory. */
export interface Stretch {
  /** The contents of a `w:body`. */
  readonly xml: string;
  /** By the names of the bookmarks at the starts of its paragraphs. */
  readonly facts: ReadonlyMap<string, ParagraphFacts>;
}

/** Characters of prepared XML; mammoth needs some 60 times as much memory while it reads them. */
export const STRETCH_SIZE = 100_000;

/** Collects prepared paragraphs and tables into stretches. */
export class StretchWriter {
  readonly #done: Stretch[] = [];
  readonly #prefix: string;
  #pieces: string[] = [];
  #facts = new Map<string, ParagraphFacts>();
  #size = 0;
  #count = 0;

  /** @param prefix of the names of its bookmarks, so that they differ from those of other parts */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Whether the stretch is long enough. */
  get isFull(): boolean {
    return this.#size >= STRETCH_SIZE;
  }

  /** Whether it must end, wherever that is. */
  get isOverfull(): boolean {
    return this.#size >= 2 * STRETCH_SIZE;
  }

  addParagraph(paragraph: PreparedParagraph): void {
    const mark = `${this.#prefix}${(this.#count += 1)}`;
    this.#facts.set(mark, paragraph.facts);
    this.add(paragraph.toXml(mark));
  }

  add(xml: string): void {
    this.#pieces.push(xml);
    this.#size += xml.length;
  }

  /** Ends the stretch. */
  cut(): void {
    if (this.#pieces.length === 0) return;
    this.#done.push({ xml: this.#pieces.join(''), facts: this.#facts });
    this.#pieces = [];
    this.#facts = new Map();
    this.#size = 0;
  }

  /** The stretches that have ended since the last call. */
  take(): readonly Stretch[] {
    return this.#done.splice(0);
  }
}
