/** The parser's time grows with the square of the marks in one paragraph: these need some 0.2 s. */
const MOST_MARKS_TOGETHER = 2000;
/** Sum of the squares of the marks, some 2 s. A long novel needs a fiftieth of it. */
const MOST_SQUARES = 25_000_000;
/** Beyond that sum only paragraphs with as few marks as this are parsed. */
const FEW_MARKS = 60;
/** Marks in the whole manuscript, some 4 s. A Bible with bold numbers of verses has nearly so many. */
const MOST_MARKS = 350_000;

/** What parsing costs a stretch without any. */
const MARKS_OF_ANY = 5;
/** What the number of a list's item costs beside a mark. */
const MARKS_OF_NUMBER = 3;
/** What a cell of a table costs, at any size of the table. */
const MARKS_OF_CELL = 4;
/** What an item of a list or a line of a quotation costs, likewise. */
const MARKS_OF_OPENER = 10;

const MARKS = /[*_`~[\]<>&\\!^\n]|[-+](?=[ \t])/g;
const NUMBER = /^[ \t]*\d{1,9}[.)](?=[ \t])/gm;
const OPENER = /^[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t])/gm;
/** Lists and quotes that open in one another on one line cost the cube of their number. */
const DEEP = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)](?=[ \t]))){60}/m;

/** Says of one stretch of a manuscript after the other whether there is time to parse it as Markdown. */
export function markupBudget(): (source: string) => boolean {
  let squares = 0;
  let total = 0;
  return (source) => {
    const marks = MARKS_OF_ANY + countOf(MARKS, source) + MARKS_OF_NUMBER * countOf(NUMBER, source);
    const cost =
      marks + MARKS_OF_CELL * countOf(/\|/g, source) + MARKS_OF_OPENER * countOf(OPENER, source);
    const isCheap = marks <= FEW_MARKS || squares + marks ** 2 <= MOST_SQUARES;
    if (marks > MOST_MARKS_TOGETHER || !isCheap || total + cost > MOST_MARKS) return false;
    if (DEEP.test(source)) return false;
    squares += marks ** 2;
    total += cost;
    return true;
  };
}

function countOf(pattern: RegExp, source: string): number {
  return source.match(pattern)?.length ?? 0;
}
