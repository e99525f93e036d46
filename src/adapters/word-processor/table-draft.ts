import { joinRow } from './join-row.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** A row by its cells, a cell by its paragraphs. */
interface Row {
  readonly cells: WrittenParagraph[][];
  isDeleted: boolean;
}

/** A table that is being read. */
export class TableDraft {
  readonly #rows: Row[] = [];

  openRow(): void {
    this.#rows.push({ cells: [], isDeleted: false });
  }

  openCell(): void {
    if (this.#rows.length === 0) this.openRow();
    this.#rows.at(-1)?.cells.push([]);
  }

  /** The row that is open was deleted. */
  deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.isDeleted = true;
  }

  /** Adds a paragraph to the cell that is open. */
  add(paragraph: WrittenParagraph): void {
    if ((this.#rows.at(-1)?.cells.length ?? 0) === 0) this.openCell();
    this.#rows.at(-1)?.cells.at(-1)?.push(paragraph);
  }

  /** Its rows, or its paragraphs when it has no row of two cells: it is a page's layout then. */
  finish(): readonly WrittenParagraph[] {
    const rows = this.#rows.filter(({ isDeleted }) => !isDeleted);
    const isLayout = rows.every(({ cells }) => cells.length < 2);
    return rows.flatMap(({ cells }) => (isLayout ? cells.flat() : joinRow(cells)));
  }
}
