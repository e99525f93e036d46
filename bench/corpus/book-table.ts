import { bookSlug } from './expected-book.ts';
import type { BookResult } from './measure-book.ts';
import { accountedWords } from './plan-output.ts';
import { type Column, table } from './table.ts';

const columns: readonly Column[] = [
  { heading: 'book', align: 'left' },
  ...['chapters', 'exact', 'words', '± words', 'skipped', 'coverage', 'text', 's', 'MiB'].map(
    (heading): Column => ({ heading, align: 'right' }),
  ),
];

/** A row a book, and beneath it what is not as expected. */
export function bookTable(results: readonly BookResult[]): string {
  const rows = results.map((result) => row(result, results));
  const notes = results.flatMap(({ name, titles, differences }) => {
    const title = titles?.difference === undefined ? [] : [`chapter title ${titles.difference}`];
    return [...title, ...differences].map((difference) => `${name}: ${difference}`);
  });
  return [table(columns, rows), ...notes, totals(results)].join('\n');
}

function row(result: BookResult, all: readonly BookResult[]): readonly string[] {
  const { name, outcome, plan, proof, titles } = result;
  const cost = [outcome.wallSeconds.toFixed(2), outcome.peakMiB.toFixed(0)];
  if (plan === undefined || proof === undefined)
    return [name, 'refused', '', '', '', '', '', '', ...cost];
  return [
    name,
    titles === undefined ? `${plan.chapters.length}` : `${titles.found}/${titles.expected}`,
    titles === undefined ? '–' : `${titles.exact}/${titles.expected}`,
    plan.words.toLocaleString('en'),
    againstEpub(result, all),
    (accountedWords(plan) - plan.words).toLocaleString('en'),
    proof.words === proof.accounted ? 'all' : `${proof.accounted - proof.words}`,
    proof.sameText ? 'same' : 'DIFFERS',
    ...cost,
  ];
}

/** How many more words are narrated than from the book's EPUB, or else from its first format. */
function againstEpub({ name, plan }: BookResult, all: readonly BookResult[]): string {
  const formats = all.filter((one) => bookSlug(one.name) === bookSlug(name));
  const source = formats.find((one) => one.name.endsWith('.epub')) ?? formats[0];
  if (plan === undefined || source?.plan === undefined || source.name === name) return '';
  const percent = (plan.words / source.plan.words - 1) * 100;
  return `${percent >= 0 ? '+' : ''}${percent.toFixed(3)} %`;
}

function totals(results: readonly BookResult[]): string {
  const matches = results.flatMap(({ titles }) => (titles === undefined ? [] : [titles]));
  const sum = (value: (match: (typeof matches)[number]) => number): number =>
    matches.reduce((total, match) => total + value(match), 0);
  const right = matches.filter(({ found, expected }) => found === expected).length;
  const share =
    (100 * sum(({ exact }) => exact)) /
    Math.max(
      1,
      sum(({ expected }) => expected),
    );
  return `${right} of ${matches.length} books with the right number of chapters, ${share.toFixed(1)} % of ${sum(({ expected }) => expected)} titles exact.`;
}
