import type { FinishedBook, FinishedChapter } from '#jobs/binding/finished-book.ts';
import { bookTimeline } from '#src/domain/mastering/book-timeline.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';
import type { Outputs } from '#src/domain/submission/submission.ts';
import { somePcm, trackOf } from '#test/support/library-pieces.ts';

import { aSubmission } from '../a-submission.ts';

/** Something about a finished book that is otherwise than in the others. */
interface Otherwise {
  /** Chapters by title, and how many frames of 1,024 samples each is long. */
  readonly chapters?: readonly (readonly [title: string, frames: number, isCredits?: boolean])[];
  readonly outputs?: Partial<Outputs>;
  readonly isReadAlong?: boolean;
  readonly coverPath?: string;
}

const frameSamples = 1024;

/** A finished book of no importance. */
export function aFinishedBook({
  chapters = [
    ['One', 3],
    ['Two', 2],
  ],
  outputs = {},
  isReadAlong = false,
  coverPath,
}: Otherwise = {}): FinishedBook {
  const tracks = chapters.map(([, frames], at) => trackOf(somePcm(frames * frameSamples), at + 1));
  const finished = bookTimeline(tracks).flatMap((timed, at): FinishedChapter[] => {
    const [track, told] = [tracks[at], chapters[at]];
    if (track === undefined || told === undefined) return [];
    const [title, , isCredits = false] = told;
    return [
      {
        ...timed,
        title,
        isCredits,
        track: { ...track, wavPath: `/library/${timed.number}.wav` },
        encodings: new Map(
          (['aac', 'mp3', 'opus', 'flac'] as const satisfies EncodedForm[]).map((form) => [
            form,
            { form, bitrate: 64, fingerprint: 'f', path: `/library/${timed.number}.${form}` },
          ]),
        ),
        texts: new Map(),
      },
    ];
  });
  return {
    facts: { title: 'Emma', creators: ['Jane Austen'], language: 'en' },
    narrator: 'Somebody',
    outputs: { ...aSubmission.outputs, ...outputs },
    isReadAlong,
    mastering: 'acx-spec',
    coverage: { manuscript: 10, narrated: 10, skipped: 0 },
    chapters: finished,
    skipped: [],
    spend: { usd: 0, requests: 0, retakes: 0, audioTokens: 0 },
    modified: new Date(0),
    takes: new Map(),
    ...(coverPath === undefined ? {} : { cover: { path: coverPath, hash: 'c' } }),
    folder: '/out/Jane Austen/Emma',
  };
}
