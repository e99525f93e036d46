import { chapterStyle } from './chapter-style.ts';
import { groundStyle } from './ground-style.ts';
import { narrowStyle } from './narrow-style.ts';
import { printStyle } from './print-style.ts';
import { tableStyle } from './table-style.ts';
import { topStyle } from './top-style.ts';

/** The whole style of the page, what comes later winning. */
export const pageStyle: string = [
  groundStyle,
  topStyle,
  tableStyle,
  chapterStyle,
  narrowStyle,
  printStyle,
].join('\n');
