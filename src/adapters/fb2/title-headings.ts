import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import { collapse } from '#src/domain/text/collapse.ts';

/** One heading of a title. */
interface TitleHeading {
  readonly text: string;
  /** How many levels it stands below the title's first heading. */
  readonly below: 0 | 1;
}

/**
 * The headings that the lines of a title make: one, unless its first line is only a label
 * (`CHAPTER IV.`), which the rest then stands under.
 */
export function titleHeadings(lines: readonly string[]): readonly TitleHeading[] {
  const [first, ...rest] = lines.map((line) => collapse(line)).filter((line) => line !== '');
  if (first === undefined) return [];
  if (rest.length === 0) return [{ text: first, below: 0 }];
  return readHeadingLabel(first)?.title === ''
    ? [
        { text: first, below: 0 },
        { text: rest.reduce(joinLines), below: 1 },
      ]
    : [{ text: rest.reduce(joinLines, first), below: 0 }];
}

/** Joins two lines of a title. A line that goes on in lower case was broken to fit; any other says something of its own. */
export function joinLines(one: string, other: string): string {
  return one + (/[\p{P}]$/u.test(one) || /^\p{Ll}/u.test(other) ? ' ' : '. ') + other;
}
