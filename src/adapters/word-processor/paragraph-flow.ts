import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';

import type { ParagraphDraft } from './paragraph-draft.ts';
import { TableDraft } from './table-draft.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** What kind of note a paragraph is from. */
export type NoteRole = 'footnote' | 'endnote';

/**
 * Puts the paragraphs of a document one after the other: notes and text boxes after the paragraph
 * that they stand in, a table as its rows, tables inside tables and text boxes as their paragraphs.
 */
export class ParagraphFlow {
  readonly #fileName: string;
  readonly #written: WrittenParagraph[] = [];
  /** Paragraphs that are open: those of notes and text boxes stand inside others. */
  readonly #open: ParagraphDraft[] = [];
  /** What comes after the outermost of them. */
  readonly #inside: WrittenParagraph[] = [];
  readonly #notes: NoteRole[] = [];
  /** Anchors that wait for a paragraph. */
  readonly #anchors: string[] = [];
  #isPageDue = false;
  /** Waits for the next paragraph, which goes on with it. */
  #unended: ParagraphDraft | undefined;
  #table: TableDraft | undefined;
  #tables = 0;
  #count = 0;

  /** @param fileName for messages */
  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** The paragraph that is open. */
  get paragraph(): ParagraphDraft | undefined {
    return this.#open.at(-1);
  }

  openParagraph(paragraph: ParagraphDraft): void {
    if (this.#unended !== undefined) paragraph.goOnWith(this.#unended);
    this.#unended = undefined;
    this.#open.push(paragraph);
  }

  /** @throws InputError when the document has more paragraphs than any book, blank ones among them */
  closeParagraph(): void {
    this.#endUnended();
    const paragraph = this.#open.pop();
    if (paragraph?.runsOn === true) this.#unended = paragraph;
    else if (paragraph !== undefined) this.#end(paragraph);
  }

  /** A place that links may point to. */
  addAnchor(name: string): void {
    (this.paragraph?.anchors ?? this.#anchors).push(name);
  }

  /** The next paragraph starts a page. */
  startPage(): void {
    this.#isPageDue = true;
  }

  /** The page ends in the paragraph that is open. In tables and text boxes, that tells nothing. */
  breakPage(): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    if (this.#tables > 0 || this.#open.length > 1) paragraph.addText(' ', {}, undefined);
    else if (paragraph.isEmpty) {
      paragraph.own.startsPage = true;
      paragraph.leavesNoLine = true;
    } else {
      const rest = paragraph.breakPage();
      this.closeParagraph();
      this.openParagraph(rest);
    }
  }

  /** Paragraphs from here on are a note's. */
  openNote(role: NoteRole): void {
    this.#notes.push(role);
  }

  closeNote(): void {
    this.#endUnended();
    this.#notes.pop();
  }

  /** Puts what is written already after the paragraph that is open. */
  addAfter(paragraphs: readonly WrittenParagraph[]): void {
    if (this.paragraph !== undefined) for (const each of paragraphs) this.#inside.push(each);
  }

  openTable(): void {
    if (this.#open.length === 0) this.#endUnended();
    this.#tables += 1;
    if (this.#tables === 1 && this.#open.length === 0) this.#table = new TableDraft();
  }

  openRow(): void {
    if (this.#tables === 1) this.#table?.openRow();
  }

  /** The row that is open was deleted. */
  deleteRow(): void {
    if (this.#tables === 1) this.#table?.deleteRow();
  }

  openCell(): void {
    if (this.#open.length === 0) this.#endUnended();
    if (this.#tables === 1) this.#table?.openCell();
  }

  closeTable(): void {
    if (this.#open.length === 0) this.#endUnended();
    this.#tables -= 1;
    if (this.#tables > 0) return;
    const table = this.#table;
    this.#table = undefined;
    for (const each of table?.finish() ?? []) this.#written.push(each);
  }

  /** Takes away the paragraphs that are complete. */
  take(): readonly WrittenParagraph[] {
    this.#endUnended();
    return this.#written.splice(0);
  }

  #endUnended(): void {
    const paragraph = this.#unended;
    this.#unended = undefined;
    if (paragraph !== undefined) this.#end(paragraph);
  }

  #end(paragraph: ParagraphDraft): void {
    const isNested = this.#open.length > 0;
    const isLine = !paragraph.leavesNoLine && !paragraph.runsOn;
    if (paragraph.isHidden || (paragraph.isEmpty && !isLine)) this.#skip(paragraph);
    else if (isNested) this.#inside.push(this.#finish(paragraph));
    else this.#place(this.#finish(paragraph));
    if (!isNested) for (const each of this.#inside.splice(0)) this.#place(each);
  }

  /** What a paragraph that is not there said of its place holds for the next one. */
  #skip(paragraph: ParagraphDraft): void {
    this.#isPageDue ||= paragraph.startsPage;
    for (const anchor of paragraph.anchors) this.#anchors.push(anchor);
  }

  #finish(paragraph: ParagraphDraft): WrittenParagraph {
    const written = paragraph.finish();
    this.#count += 1;
    checkBlockCount(this.#count, this.#fileName);
    const note = this.#notes.at(-1);
    if (note === undefined) return written;
    const { level: _level, titleLine: _line, ...plain } = written;
    return { ...plain, kind: 'note', role: note, startsPage: false };
  }

  #place(paragraph: WrittenParagraph): void {
    const placed = paragraph.kind === 'note' ? paragraph : this.#takeDue(paragraph);
    if (this.#table === undefined) this.#written.push(placed);
    else this.#table.add(placed);
  }

  /** Gives a paragraph the page and the anchors that wait for one. */
  #takeDue(paragraph: WrittenParagraph): WrittenParagraph {
    if (!this.#isPageDue && this.#anchors.length === 0) return paragraph;
    const startsPage = paragraph.startsPage || this.#isPageDue;
    this.#isPageDue = false;
    return { ...paragraph, startsPage, anchors: this.#anchors.splice(0).concat(paragraph.anchors) };
  }
}
