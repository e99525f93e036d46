import type { Manuscript } from '../manuscript/manuscript.ts';
import type { CastBook } from './cast-book.ts';
import type { BookFacts, Coverage, PlannedChapter } from './plan.ts';
import { proveCoverage } from './prove-coverage.ts';

/** What a plan's warnings are about. */
export interface PlannedBook {
  readonly manuscript: Manuscript;
  /** The language that person or manuscript told. */
  readonly told: string | undefined;
  /** The language that the text looks like, when nobody told one and there is little doubt. */
  readonly looksLike: string | undefined;
  readonly book: BookFacts;
  readonly cast: CastBook;
  readonly chapters: readonly PlannedChapter[];
  readonly coverage: Coverage;
}

/** Sentences for people about what looks odd in a plan, the reader's own first. */
export function planWarnings(planned: PlannedBook): readonly string[] {
  const { manuscript, cast, chapters, coverage } = planned;
  return [
    ...(manuscript.warnings ?? []),
    ...languageWarning(planned),
    ...cast.warnings,
    ...nothingRead(coverage),
    ...lostWords(coverage),
    ...lostText(cast, chapters),
  ];
}

function languageWarning({ told, looksLike, book }: PlannedBook): readonly string[] {
  if (told !== undefined) return [];
  const taken = looksLike === undefined ? 'it is taken to be' : 'by its words it is';
  return [`The manuscript does not say its language; ${taken} ${book.language}.`];
}

function nothingRead({ manuscript, narrated, skipped }: Coverage): readonly string[] {
  if (narrated > 0 || skipped === 0) return [];
  return [
    `None of the ${manuscript} words of the manuscript will be narrated; the reasons stand with what is skipped.`,
  ];
}

function lostWords({ manuscript, narrated, skipped }: Coverage): readonly string[] {
  const lost = manuscript - narrated - skipped;
  return lost === 0
    ? []
    : [
        `${Math.abs(lost)} words are ${lost > 0 ? 'in no chapter and not skipped' : 'counted twice'}: this is a fault in Lectern; compare the plan with the book before narrating.`,
      ];
}

function lostText(
  { chapters: cast }: CastBook,
  chapters: readonly PlannedChapter[],
): readonly string[] {
  const blocksOf = new Map(cast.map(({ number, blocks }) => [number, blocks]));
  return chapters.flatMap(({ number, title, segments }) => {
    const fault = proveCoverage({ title, blocks: blocksOf.get(number) ?? [], segments });
    return fault === undefined ? [] : [fault];
  });
}
