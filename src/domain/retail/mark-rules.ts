import type { MeasuredFile, MeasuredMark } from './measured-file.ts';
import type { Rule, RuleName } from './rule.ts';

/** A first mark may be this late: encoders of AAC put some 45 ms before the sound. */
const atStartSeconds = 0.1;
/**
 * Where it is this much quieter than the file as a whole nobody speaks: the silences between words
 * and room tone are lower still, and what is left of a word is higher.
 */
const quieterThanMeanDb = 20;
/** How many marks are named. */
const mostNamed = 3;

/** The rules about chapter marks, whoever made the file: ours, since no retailer states any. */
export const markRules: readonly Rule[] = [
  markRule('marks-first', 'first mark at the start', ({ marks }) =>
    marks.slice(0, 1).filter(({ startSeconds }) => startSeconds > atStartSeconds),
  ),
  markRule('marks-order', 'marks in order, no two at the same place', ({ marks }) =>
    marks.filter(({ startSeconds }, at) => {
      const before = marks[at - 1];
      return before !== undefined && startSeconds <= before.startSeconds;
    }),
  ),
  markRule('marks-last', 'last mark before the end', ({ marks, seconds }) =>
    marks.filter(({ startSeconds }) => startSeconds >= seconds),
  ),
  // At the very start there is nothing that a mark could cut off.
  markRule('marks-in-silence', 'each mark in silence', ({ marks, rmsDb }) =>
    marks.filter(
      ({ startSeconds, aroundDb }) =>
        startSeconds > atStartSeconds && aroundDb > rmsDb - quieterThanMeanDb,
    ),
  ),
];

const remedies: Readonly<Partial<Record<RuleName, string>>> = {
  'marks-first':
    'Put the first mark at the very start, so that the beginning belongs to a chapter.',
  'marks-order': 'Sort the marks by time and remove those that are there twice.',
  'marks-last': 'Remove the marks that lie after the end of the sound.',
  'marks-in-silence': 'Move these marks into the pause before the words that they cut.',
};

function markRule(
  name: RuleName,
  expected: string,
  wrongOf: (file: MeasuredFile) => readonly MeasuredMark[],
): Rule {
  return {
    name,
    scope: 'marks',
    expected,
    judge(file) {
      const wrong = wrongOf(file);
      const nextStep = remedies[name];
      if (wrong.length === 0) return { found: marked(file.marks.length), passed: true };
      return {
        found: `not so at ${wrong.length} of ${marked(file.marks.length)}: ${listed(wrong)}`,
        passed: false,
        ...(nextStep === undefined ? {} : { nextStep }),
      };
    },
  };
}

function marked(count: number): string {
  return `${count} mark${count === 1 ? '' : 's'}`;
}

function listed(marks: readonly MeasuredMark[]): string {
  const names = marks
    .slice(0, mostNamed)
    .map(
      ({ title, startSeconds, aroundDb }) =>
        `“${title}” at ${startSeconds.toFixed(2)} s (${aroundDb.toFixed(0)} dB)`,
    );
  return [...names, ...(marks.length > mostNamed ? ['…'] : [])].join(', ');
}
