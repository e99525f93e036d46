import { join } from 'node:path';

import { InputError } from '#src/domain/errors.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { takeId } from '#src/domain/narration/take.ts';
import type { Voice } from '#src/domain/narration/voice.ts';
import { choosePassage } from '#src/domain/planning/choose-passage.ts';
import { findPassage } from '#src/domain/planning/find-passage.ts';
import { type Passage, isWholeSegment } from '#src/domain/planning/passage.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import { makeSpeak } from '#src/domain/spoken-text/make-speak.ts';
import { bookId } from '#src/domain/submission/book-id.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

import type { BookRequest } from '../book-request.ts';
import { newRun } from '../new-run.ts';
import { auditionFolder, auditionNames } from './audition-files.ts';
import type { Audition } from './audition.ts';

/** Who reads what, and how. */
export interface AuditionWish {
  readonly voices: readonly string[];
  /** How to read; empty: as the settings say. */
  readonly directions: readonly string[];
}

/**
 * The passage that is to be read: the one that begins so, or has that number, or a telling one.
 *
 * @throws InputError when there is none
 */
export function auditionPassage({ chapters, book }: Plan, wanted: string | undefined): Passage {
  if (wanted !== undefined) return findPassage(chapters, wanted);
  const passage = choosePassage(chapters, book.language);
  if (passage !== undefined) return passage;
  throw new InputError(
    'The manuscript has nothing to read but headings.',
    "lectern plan says what is skipped, and chapters.include in a book's YAML has it read.",
  );
}

/** Works out every reading of a passage: each voice in each direction, none twice. */
export function planAudition(
  { request, plan }: { readonly request: BookRequest; readonly plan: Plan },
  passage: Passage,
  { voices, directions }: AuditionWish,
): Audition {
  const { book } = plan;
  const { settings, outFolder } = request;
  const submission: Submission = {
    ...settings,
    bookId: bookId(book),
    run: newRun(),
    manuscript: [],
    hasCover: false,
    metadata: request.metadata,
    fallbackTitle: request.fallbackTitle,
    continuity: request.guide.continuity,
    outFolder,
  };
  const segment = asSegment(passage, plan, request);
  const ways = directions.length === 0 ? [settings.voice.direction] : directions;
  const all = voices.flatMap((name) =>
    ways.map((direction): Voice => ({ ...settings.voice, name, direction })),
  );
  const folder = auditionFolder(outFolder, book, passage.text);
  const byTake = new Map(
    all.map((voice) => {
      const identity = segmentIdentity(segment, book, { ...submission, voice });
      return [takeId(identity), identity] as const;
    }),
  );
  const names = auditionNames(
    [...byTake.values()].map(({ voice }) => voice),
    directions.length > 0,
  );
  const readings = [...byTake].map(([id, identity], at) => ({
    takeId: id,
    identity,
    file: join(folder, names[at] ?? `${at}.wav`),
  }));
  return { book, passage, segment, submission, readings };
}

/** The passage as one request, which nobody else speaks than the voice that is heard. */
function asSegment(passage: Passage, { book }: Plan, { settings }: BookRequest): Segment {
  if (isWholeSegment(passage)) {
    const { speaker: _, ...segment } = passage.segment;
    return segment;
  }
  const { spokenRules: rules, lexicon, isDraft } = settings;
  const speak = makeSpeak({ rules, lexicon, language: book.language, isDraft });
  const { text } = passage;
  const said = speak(text, { isHeading: false });
  const words = hasWords(said.spoken) ? said : { spoken: text, changes: [] };
  return { id: `${passage.segment.id}-part`, text, ...words, boundary: 'paragraph' };
}
