import type { BookStatus } from '#src/domain/submission/book-status.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

import { cutTo, fillTo, widest } from '../columns.ts';
import { counted, formatDuration, formatMoney } from '../format.ts';

/** Columns of a title: what is left beside the figures, within reason. */
const titleColumns = { fewest: 16, most: 48 };

/** The books of a library, a line each. */
export function libraryTable(books: readonly BookStatus[], width: number): string {
  if (books.length === 0) return 'The library has no books yet: lectern narrate FILE makes one.';
  const figures = [
    ['state', 'chapters', 'segments', 'audio', 'spent', 'held'],
    ...books.map(rowOf),
    ...(books.length === 1 ? [] : [sumOf(books)]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    widest(figures.map((row) => row[column] ?? '')),
  );
  const names = ['book', ...books.map(nameOf), ...(books.length === 1 ? [] : ['together'])];
  const others = widths.reduce((sum, each) => sum + 2 + each, 0);
  const { fewest, most } = titleColumns;
  const nameWidth = Math.max(fewest, Math.min(most, widest(names), width - others));
  return figures
    .map((row, at) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return [fillTo(cutTo(names[at] ?? '', nameWidth), nameWidth), ...cells].join('  ').trimEnd();
    })
    .join('\n');
}

function nameOf({ title }: BookStatus): string {
  return plainLine(title);
}

function rowOf(book: BookStatus): string[] {
  return [
    book.state,
    share(book.chaptersDone, book.chapters.length),
    share(book.segmentsDone, book.segments),
    formatDuration(book.audioSeconds),
    formatMoney(book.spend.usd),
    book.held.length === 0 ? '' : String(book.held.length),
  ];
}

function sumOf(books: readonly BookStatus[]): string[] {
  const sum = (of: (book: BookStatus) => number): number =>
    books.reduce((total, book) => total + of(book), 0);
  const held = sum((book) => book.held.length);
  return [
    counted(books.length, 'book'),
    share(
      sum((book) => book.chaptersDone),
      sum((book) => book.chapters.length),
    ),
    share(
      sum((book) => book.segmentsDone),
      sum((book) => book.segments),
    ),
    formatDuration(sum((book) => book.audioSeconds)),
    formatMoney(sum((book) => book.spend.usd)),
    held === 0 ? '' : String(held),
  ];
}

function share(done: number, all: number): string {
  return all === 0 ? '' : `${done}/${all}`;
}
