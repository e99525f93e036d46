import { joinRow } from './join-row.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** A table that is being read. It is a page's layout as long as no row has two cells. */
export class TableDraft {
  readonly #joined: WrittenParagraph[] = [];
  /** Rows of one cell, of which it is not known yet what they are; a cell is its paragraphs. */
  #waiting: WrittenParagraph[][][] = [];
  #cells: WrittenParagraph[][] = [];
  #isDeleted = false;
  #isLayout = true;

  openRow(): void {
    this.#endRow();
  }

  openCell(): void {
    this.#cells.push([]);
  }

  /** The row that is open was deleted. */
  deleteRow(): void {
    this.#isDeleted = true;
  }

  /** Adds a paragraph to the cell that is open. */
  add(paragraph: WrittenParagraph): void {
    if (this.#cells.length === 0) this.openCell();
    this.#cells.at(-1)?.push(paragraph);
  }

  /** Its rows; of a layout, its paragraphs. */
  finish(): readonly WrittenParagraph[] {
    this.#endRow();
    return this.#isLayout ? this.#waiting.flat(2) : this.#joined;
  }

  #endRow(): void {
    if (!this.#isDeleted && this.#cells.length > 0) this.#waiting.push(this.#cells);
    this.#isLayout &&= this.#isDeleted || this.#cells.length < 2;
    this.#cells = [];
    this.#isDeleted = false;
    if (this.#isLayout) return;
    for (const row of this.#waiting) for (const each of joinRow(row)) this.#joined.push(each);
    this.#waiting = [];
  }
}
