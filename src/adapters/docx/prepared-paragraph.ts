import type { ParagraphFacts } from './paragraph-facts.ts';
import type { DocxStyle } from './read-styles.ts';

/** How a run of text looks, as far as it may tell a heading from prose; and whether it is hidden. */
export type RunLook = Pick<DocxStyle, 'isHidden' | 'isBold' | 'isCapitals' | 'halfPoints'>;

const TEXT_START = '<w:t xml:space="preserve">';
const RUN_SIZE = '<w:r></w:r>'.length;

/** A paragraph on its way to mammoth: its facts, and its text as simple WordprocessingML. */
export class PreparedParagraph {
  readonly facts: ParagraphFacts;
  /** Whether its mark was deleted, so that it runs on into the next paragraph. */
  isMarkDeleted = false;
  /** Whether its mark is hidden: nobody sees a blank line there. */
  isMarkHidden = false;
  /** Whether it is the rest of a paragraph that a page break parted. */
  isRest = false;
  readonly #usual: RunLook;
  #xml: string[] = [];
  #look = '';
  #text: string[] = [];
  #isInText = false;
  #size = 0;

  /** @param usual the look of text that nothing is said of */
  constructor(facts: ParagraphFacts, usual: RunLook) {
    this.facts = facts;
    this.#usual = usual;
  }

  /** Characters of XML so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds text that looks like `look`. */
  addText(text: string, look: RunLook): void {
    this.#setLook(look);
    if (!this.#isInText) this.#push(TEXT_START);
    this.#isInText = true;
    this.#push(escapeText(text));
  }

  /** Adds what else may be in a run, such as a line break. */
  addXml(xml: string, look: RunLook): void {
    this.#setLook(look);
    this.#endText();
    this.#push(xml);
  }

  /** The paragraph as XML, with `mark` as the name of a bookmark at its start. */
  toXml(mark: string): string {
    this.#endRun();
    const properties = this.isMarkDeleted ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '';
    return `<w:p>${properties}<w:bookmarkStart w:name="${mark}"/>${this.#xml.join('')}</w:p>`;
  }

  #push(xml: string): void {
    this.#text.push(xml);
    this.#size += xml.length;
  }

  #setLook(look: RunLook): void {
    const properties = lookXml(look, this.#usual);
    if (properties !== this.#look) this.#endRun();
    this.#look = properties;
  }

  #endText(): void {
    if (this.#isInText) this.#push('</w:t>');
    this.#isInText = false;
  }

  #endRun(): void {
    this.#endText();
    if (this.#text.length === 0) return;
    this.#xml.push(`<w:r>${this.#look}${this.#text.join('')}</w:r>`);
    this.#size += this.#look.length + RUN_SIZE;
    this.#text = [];
  }
}

/** Nothing for text that looks like most: mammoth takes time and memory for each element. */
function lookXml({ isBold, isCapitals, halfPoints }: RunLook, usual: RunLook): string {
  const bold = isBold === true ? '<w:b/>' : '';
  const capitals = isCapitals === true ? '<w:caps/>' : '';
  const isUsual = halfPoints === undefined || halfPoints === usual.halfPoints;
  const size = isUsual ? '' : `<w:sz w:val="${halfPoints}"/>`;
  return bold + capitals + size === '' ? '' : `<w:rPr>${bold}${capitals}${size}</w:rPr>`;
}

/** XML has no way to write most control characters. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
