import { readFile } from 'node:fs/promises';

import { secondsOf } from '#src/domain/audio/pcm.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { takeId } from '#src/domain/narration/take.ts';
import { lastSentence } from '#src/domain/planning/last-sentence.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Deployments } from '#src/ports/deployments.ts';
import type { VoiceGuide } from '#src/ports/speech.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import type { Session } from './session.ts';

/** What goes with a request besides its text. */
export interface Accompaniment {
  /** The sentence before the text. */
  readonly preceding?: string;
  /** What a deployment is shown of how to sound; nothing when it made no take nearby. */
  guide(deployment: ConnectedDeployment): VoiceGuide | undefined;
  /** Length of the recording that goes with each request, in seconds; 0: none does. */
  readonly guideSeconds: number;
  /** Length of the longest earlier answer that a request may name, in seconds; 0: none is named. */
  readonly earlierSeconds: number;
}

/** What gathering it needs. */
export interface AccompanimentNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly clock: Clock;
  readonly deployments: Deployments;
}

/**
 * How far back an answer is looked for: the nearest segments are still with other lines, of this
 * process and others, when a segment begins.
 */
const sightSegments = 128;
/** So many are looked at together. */
const strideSegments = 16;
/** An answer that is about to be forgotten is not named any more. */
const marginMs = 60_000;

/** Gathers what goes with a segment's requests. */
export async function accompany(
  session: Session,
  needs: AccompanimentNeeds,
): Promise<Accompaniment> {
  const { submission, chapter, segment, book } = session;
  const at = chapter.segments.findIndex(({ id }) => id === segment.id);
  const before = chapter.segments.slice(Math.max(0, at - sightSegments), Math.max(0, at));
  const last = before.at(-1);
  const preceding = last === undefined ? undefined : lastSentence(last.spoken, book.language);
  const context = preceding === undefined ? {} : { preceding };
  const { continuity } = submission;
  switch (continuity.kind) {
    case 'none':
      return { ...context, guide: () => undefined, guideSeconds: 0, earlierSeconds: 0 };
    case 'previous': {
      const answers = await earlierAnswers(before, session, needs);
      const earlierSeconds = Math.max(0, ...[...answers.values()].map(({ seconds }) => seconds));
      const guide = ({ name }: ConnectedDeployment): VoiceGuide | undefined =>
        answers.get(name)?.guide;
      return { ...context, guide, guideSeconds: 0, earlierSeconds };
    }
    case 'reference': {
      const { file, seconds } = continuity;
      const audio = await readFile(needs.books.filePath(submission.bookId, file));
      const guide = { kind: 'recording', audio, seconds } as const;
      return { ...context, guide: () => guide, guideSeconds: seconds, earlierSeconds: 0 };
    }
  }
}

/** An answer that a request may name. */
interface EarlierAnswer {
  readonly guide: VoiceGuide;
  readonly seconds: number;
}

/** The latest answer before a segment that each deployment still remembers, by its name. */
async function earlierAnswers(
  before: readonly Segment[],
  { submission, identity, book, segment }: Session,
  { takes, clock, deployments }: AccompanimentNeeds,
): Promise<ReadonlyMap<string, EarlierAnswer>> {
  const { engine, price } = submission;
  const narrating = deployments.narrating(engine, { model: identity.voice.model, price });
  const nearestFirst = before.filter(({ speaker }) => speaker === segment.speaker).toReversed();
  const answers = new Map<string, EarlierAnswer>();
  for (let from = 0; from < nearestFirst.length; from += strideSegments) {
    const found = await Promise.all(
      nearestFirst
        .slice(from, from + strideSegments)
        .map((one) => takes.describe(takeId(segmentIdentity(one, book, submission)))),
    );
    for (const take of found) {
      const name = take?.recordedBy?.deployment;
      if (take?.answer === undefined || name === undefined || answers.has(name)) continue;
      if (take.answer.expiresAtMs < clock.nowMs() + marginMs) continue;
      const guide = { kind: 'earlier-answer', audioId: take.answer.audioId } as const;
      answers.set(name, { guide, seconds: secondsOf(take.samples) });
    }
    if (narrating.every(({ name }) => answers.has(name))) break;
  }
  return answers;
}
