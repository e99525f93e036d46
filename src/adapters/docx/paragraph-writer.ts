import { lookOf } from './look-of.ts';
import { newFacts } from './paragraph-facts.ts';
import { PreparedParagraph } from './prepared-paragraph.ts';
import type { RunLook } from './prepared-paragraph.ts';
import type { DocxStyles } from './read-styles.ts';
import { STRETCH_SIZE, StretchWriter } from './stretch.ts';
import type { Stretch } from './stretch.ts';

type TableElement = 'w:tbl' | 'w:tr' | 'w:tc';

/** The look of text in tables, where no headings are told by their look. */
const TABLE_LOOK: RunLook = {};

/**
 * Writes paragraphs and tables, one after the other: what is in a text box comes after the paragraph
 * it is tied to, tables inside tables and text boxes as their paragraphs.
 */
export class ParagraphWriter {
  readonly #styles: DocxStyles;
  readonly #stretches: StretchWriter;
  readonly #around: { readonly paragraph: PreparedParagraph; readonly look: RunLook }[] = [];
  readonly #notes = new Map<string, Stretch>();
  #boxed: PreparedParagraph[] = [];
  #anchors: string[] = [];
  readonly #openTags: TableElement[] = [];
  #tables = 0;
  #unwritten = 0;
  #note: string | undefined;
  #isPageDue = false;
  #isSectionDue = false;
  /** The paragraph that is open. */
  paragraph: PreparedParagraph | undefined;
  /** The look of the run that is open. */
  look: RunLook = {};
  /** What the section that ends here says of where the next one starts. */
  sectionType: string | undefined;

  constructor(styles: DocxStyles, prefix: string) {
    this.#styles = styles;
    this.#stretches = new StretchWriter(prefix);
  }

  /** The stretches that are ready. */
  take(): readonly Stretch[] {
    return this.#stretches.take();
  }

  /** The last stretch is ready too. */
  end(): void {
    while (this.paragraph !== undefined) this.closeParagraph();
    this.#stretches.cut();
  }

  /** The notes by their ids. */
  get notes(): ReadonlyMap<string, Stretch> {
    return this.#notes;
  }

  openNote(id: string): void {
    this.#note = id;
  }

  closeNote(): void {
    this.#stretches.cut();
    const [stretch] = this.take();
    if (stretch !== undefined && this.#note !== undefined) this.#notes.set(this.#note, stretch);
    this.#note = undefined;
  }

  openParagraph(): void {
    if (this.paragraph !== undefined)
      this.#around.push({ paragraph: this.paragraph, look: this.look });
    this.paragraph = new PreparedParagraph(
      newFacts(this.#styles.find(undefined)),
      this.#styles.find(undefined),
    );
    this.startRun();
  }

  closeParagraph(): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    const around = this.#around.pop();
    this.paragraph = around?.paragraph;
    this.look = around?.look ?? {};
    if (around !== undefined) {
      this.#boxed.push(paragraph);
      return;
    }
    this.#write(paragraph);
    for (const boxed of this.#boxed) this.#write(boxed);
    this.#boxed = [];
    this.#isPageDue ||= this.#isSectionDue;
    this.#isSectionDue = false;
  }

  /** A run begins: it looks as its paragraph's style says. */
  startRun(): void {
    this.look = lookOf(this.paragraph?.facts.style ?? {});
  }

  addText(text: string): void {
    this.paragraph?.addText(text, this.#tables > 0 ? TABLE_LOOK : this.look);
    this.#partLong();
  }

  addXml(xml: string): void {
    this.paragraph?.addXml(xml, this.#tables > 0 ? TABLE_LOOK : this.look);
    this.#partLong();
  }

  addAnchor(name: string): void {
    if (name === '' || name === '_GoBack') return;
    (this.paragraph?.facts.anchors ?? this.#anchors).push(name);
  }

  addRule(): void {
    if (this.paragraph !== undefined) this.paragraph.facts.hasRule = true;
  }

  /** The text goes on on a new page. */
  breakPage(): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    if (this.#isNested()) this.addText(' ');
    else if (paragraph.size === 0) {
      paragraph.facts.startsPage = true;
      paragraph.isRest = true;
    } else this.#part(paragraph, { startsPage: true, continues: false });
  }

  /** The section ends with the paragraph that is open. */
  endSection(): void {
    this.#isSectionDue = this.sectionType !== 'continuous';
    this.sectionType = undefined;
  }

  openTable(name: TableElement): void {
    if (name === 'w:tbl') {
      if (this.#tables > 0 || this.paragraph !== undefined) this.#unwritten += 1;
      this.#tables += 1;
    }
    if (this.#unwritten > 0) return;
    this.#stretches.add(`<${name}>`);
    this.#openTags.push(name);
  }

  closeTable(name: TableElement): void {
    if (this.#unwritten === 0) {
      this.#stretches.add(`</${name}>`);
      this.#openTags.pop();
    }
    if (name === 'w:tbl') {
      this.#tables -= 1;
      if (this.#unwritten > 0) this.#unwritten -= 1;
    }
    if (name === 'w:tbl' || name === 'w:tr') this.#cutIfFull();
  }

  /** The row that is open was deleted. */
  deleteRow(): void {
    if (this.#unwritten === 0) this.#stretches.add('<w:trPr><w:del/></w:trPr>');
  }

  /** Words of the paragraph are left out: if no others are left, it is no blank line. */
  leaveOut(): void {
    if (this.paragraph !== undefined) this.paragraph.isRest = true;
  }

  #isNested(): boolean {
    return this.#tables > 0 || this.#around.length > 0 || this.#note !== undefined;
  }

  /** A paragraph that is too long for one stretch goes on in the next. */
  #partLong(): void {
    const { paragraph } = this;
    if (paragraph === undefined || paragraph.size < STRETCH_SIZE || this.#isNested()) return;
    this.#part(paragraph, { startsPage: false, continues: true });
    this.#stretches.cut();
  }

  #part(
    paragraph: PreparedParagraph,
    how: { readonly startsPage: boolean; readonly continues: boolean },
  ): void {
    const { style, role, usualPoints } = paragraph.facts;
    const rest = new PreparedParagraph(
      {
        ...paragraph.facts,
        ...newFacts(style),
        ...(role === undefined ? {} : { role }),
        usualPoints,
        ...how,
      },
      this.#styles.find(undefined),
    );
    rest.isRest = true;
    rest.isMarkDeleted = paragraph.isMarkDeleted;
    paragraph.isMarkDeleted = false;
    this.#write(paragraph);
    this.paragraph = rest;
  }

  #write(paragraph: PreparedParagraph): void {
    const { facts } = paragraph;
    const isEmpty = paragraph.size === 0 && facts.images.length === 0 && !facts.hasRule;
    if (isEmpty && (paragraph.isRest || paragraph.isMarkHidden || paragraph.isMarkDeleted)) {
      this.#isPageDue ||= facts.startsPage;
      this.#anchors.push(...facts.anchors);
      return;
    }
    facts.startsPage ||= this.#isPageDue || facts.style.startsPage === true;
    facts.anchors = [...this.#anchors.splice(0), ...facts.anchors];
    this.#isPageDue = false;
    this.#stretches.addParagraph(paragraph);
    if (!paragraph.isMarkDeleted) this.#cutIfFull();
  }

  /** Tables go on in the next stretch: cut between rows, or anywhere when a row is endless. */
  #cutIfFull(): void {
    if (this.#note !== undefined) return;
    const isInRow = this.#openTags.length > 1;
    if (isInRow ? !this.#stretches.isOverfull : !this.#stretches.isFull) return;
    this.#stretches.add(
      this.#openTags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join(''),
    );
    this.#stretches.cut();
    if (this.#openTags.length > 0)
      this.#stretches.add(this.#openTags.map((tag) => `<${tag}>`).join(''));
  }
}
