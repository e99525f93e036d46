import { noUsage } from '#src/domain/billing/usage.ts';
import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import type {
  KnownBook,
  KnownChapter,
  WaitingSegment,
} from '#src/domain/submission/book-status.ts';

/** A chapter of four segments, all done unless something else is said. */
export function aChapter(number: number, more: Partial<KnownChapter> = {}): KnownChapter {
  const made = { segments: 4, narrated: 4, held: 0, samples: 240_000, isAssembled: true };
  return { number, title: `Part ${number}`, ...made, ...more };
}

/** A book of two chapters that is delivered, unless something else is said. */
export function aBook(more: Partial<KnownBook> = {}): KnownBook {
  return {
    id: 'emma-0a1b2c3d',
    title: 'Emma',
    creators: ['Jane Austen'],
    chapters: [aChapter(1), aChapter(2)],
    held: [],
    spend: { usd: 1.25, requests: 9, retakes: 1, audioTokens: 900 },
    expectedUsd: 0,
    isDelivered: true,
    folder: '/out/Jane Austen/Emma',
    ...more,
  };
}

/** A recording that was rejected. */
export function aRecording(number: number, more: Partial<RejectedTake> = {}): RejectedTake {
  return {
    takeId: 'ab12cd',
    segmentId: '2-0a1b2c3d',
    number,
    round: 0,
    rung: number === 1 ? 'again' : 'firmer',
    reasons: ['“third” is left out.'],
    score: 0.9,
    deployment: 'sweden',
    usage: noUsage,
    usd: 0.01,
    at: '2026-01-01T00:00:00.000Z',
    samples: 48_000,
    ...more,
  };
}

/** A segment of chapter 2 that waits, with two recordings. */
export function aWaitingSegment(more: Partial<WaitingSegment> = {}): WaitingSegment {
  return {
    id: '2-0a1b2c3d',
    chapter: 2,
    cause: 'rejected',
    reason: '2 recordings were rejected.',
    at: '2026-01-01T00:00:00.000Z',
    text: 'The ferry waited for the third bridge.',
    takeId: 'ab12cd',
    recordings: [1, 2].map((number) => ({
      ...aRecording(number),
      sound: `/lib/rejected/ab12cd/00${number}.wav`,
    })),
    ...more,
  };
}

/** The same book, waiting for a person. */
export function aHeldBook(more: Partial<KnownBook> = {}): KnownBook {
  return aBook({
    chapters: [aChapter(1), aChapter(2, { narrated: 3, held: 1, isAssembled: false })],
    held: [aWaitingSegment()],
    expectedUsd: 0.4,
    isDelivered: false,
    ...more,
  });
}
