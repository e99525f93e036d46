import { paragraphMeaning } from '#src/adapters/word-processor/paragraph-meaning.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import type { OdtStyle } from './odt-styles.ts';

/** Where a paragraph stands. */
export interface OdtPlace {
  readonly outlineLevel?: number | undefined;
  readonly isItem: boolean;
  readonly role?: string | undefined;
}

/** A paragraph that is being read. */
export class OdtParagraph {
  readonly #style: OdtStyle;
  readonly #place: OdtPlace;
  readonly #pieces: string[] = [];
  readonly #links = new Set<string>();
  #hasPlainWords = false;
  #boldWords = 0;
  #plainWords = 0;
  #capitalWords = 0;
  #points: number | undefined;
  /** Names that links may point to. */
  readonly anchors: string[] = [];
  /** Descriptions of the pictures in it. */
  readonly images: string[] = [];
  /** Whether a condition hides all of it. */
  isHidden = false;

  constructor(style: OdtStyle, place: OdtPlace) {
    this.#style = style;
    this.#place = place;
  }

  /** Adds text that looks as `look` says, inside a link to the place `link` if there is one. */
  addText(text: string, look: OdtStyle, link: string | undefined): void {
    this.#pieces.push(text);
    if (!/\S/u.test(text)) return;
    const { isBold, isCapitals, fontPoints } = { ...this.#style, ...look };
    if (isBold === true) this.#boldWords += 1;
    else this.#plainWords += 1;
    if (isCapitals === true) this.#capitalWords += 1;
    this.#points ??= fontPoints;
    if (link === undefined) this.#hasPlainWords = true;
    else this.#links.add(link);
  }

  finish(): WrittenParagraph {
    const text = this.isHidden ? '' : this.#pieces.join('');
    const { meaning = {}, isCentred = false, hasRule = false, startsPage = false } = this.#style;
    const { outlineLevel, isItem, role } = this.#place;
    const words = this.#boldWords + this.#plainWords;
    const [link] = this.#links;
    const isLink = link !== undefined && this.#links.size === 1 && !this.#hasPlainWords;
    return {
      text,
      ...paragraphMeaning({
        style: meaning,
        outlineLevel,
        isItem: isItem || meaning.kind === 'item',
        role,
        length: text.length,
      }),
      look: {
        isCentred,
        isBold: words > 0 && this.#plainWords === 0,
        isCapitals: words > 0 && this.#capitalWords === words,
        fontPoints: this.#points ?? 0,
      },
      anchors: this.anchors,
      images: this.isHidden ? [] : this.images,
      hasRule: hasRule || meaning.isRule === true,
      startsPage,
      isDropCap: false,
      ...(isLink ? { link } : {}),
    };
  }
}
