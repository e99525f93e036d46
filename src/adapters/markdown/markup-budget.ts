/** The parser's time grows with the square of the marks in one paragraph: these need some 0.2 s. */
const MOST_MARKS_TOGETHER = 2000;
/** Sum of the squares of the marks, some 2 s. A long novel needs a hundredth of it. */
const MOST_SQUARES = 40_000_000;
/** Beyond that sum only paragraphs with as few marks as this are parsed. */
const FEW_MARKS = 60;
/** Marks in the whole manuscript, some 5 s. */
const MOST_MARKS = 400_000;

/** What parsing costs a stretch without any. */
const MARKS_OF_ANY = 5;

const MARKS = /[*_`~[\]<>&\\!^\n]|[-+](?=[ \t])/g;

/** Says of one stretch of a manuscript after the other whether there is time to parse it as Markdown. */
export function markupBudget(): (source: string) => boolean {
  let squares = 0;
  let total = 0;
  return (source) => {
    const marks = MARKS_OF_ANY + (source.match(MARKS)?.length ?? 0);
    const isCheap = marks <= FEW_MARKS || squares + marks ** 2 <= MOST_SQUARES;
    if (marks > MOST_MARKS_TOGETHER || !isCheap || total + marks > MOST_MARKS) return false;
    squares += marks ** 2;
    total += marks;
    return true;
  };
}
