import { samplesIn } from '../audio/pcm.ts';
import type { TakeSound } from '../audio/take-sound.ts';
import { type Boundary, type Pauses, pauseAfter } from '../planning/boundary.ts';
import { chapterGain } from './chapter-gain.ts';
import type { ChapterPart } from './chapter-part.ts';
import type { ChapterScore, LedgerEntry, Stretch } from './chapter-score.ts';
import type { EdgeTrim, Mastering } from './mastering.ts';

/** A frame of AAC: tracks of whole frames join without a gap. */
const frameSamples = 1024;

/** A segment of a chapter and the take that was accepted for it. */
export interface SegmentTake {
  readonly segmentId: string;
  readonly takeId: string;
  readonly boundary: Boundary;
  /** Length of the take. */
  readonly samples: number;
  readonly sound: TakeSound;
}

/** How takes become a chapter. */
export interface ScoreWishes {
  readonly pauses: Pauses;
  readonly mastering: Mastering;
}

/**
 * Decides all of a chapter's sound, exact to the sample: what is played of each take, the pauses
 * between, and how much louder the takes have to be. Pauses are as long as set, between what is
 * kept of the takes; the last one is lengthened until the chapter is a multiple of 1,024 samples.
 */
export function scoreChapter(takes: readonly SegmentTake[], wishes: ScoreWishes): ChapterScore {
  const { level, peakDb, roomToneDb, edges } = wishes.mastering;
  const parts = inWholeFrames(layOut(takes, wishes));
  return {
    stretches: stretchesOf(parts),
    ledger: ledgerOf(parts),
    samples: lengthOf(parts),
    gainDb: level === undefined ? 0 : chapterGain(parts, { level, peakDb, roomToneDb }),
    ...(peakDb !== undefined && { peakDb }),
    ...(roomToneDb !== undefined && { roomToneDb }),
    fadeSamples: edges === undefined ? 0 : samplesIn(edges.fadeSeconds),
  };
}

function layOut(takes: readonly SegmentTake[], { pauses, mastering }: ScoreWishes): ChapterPart[] {
  return [
    ...pause(pauses.chapterHead),
    ...takes.flatMap((take): ChapterPart[] => [
      { kind: 'take', ...played(take, mastering.edges) },
      ...pause(pauseAfter(take.boundary, pauses)),
    ]),
  ];
}

function pause(seconds: number): ChapterPart[] {
  const samples = samplesIn(seconds);
  return samples === 0 ? [] : [{ kind: 'pause', samples }];
}

/** What is played of a take; all of it where nothing is heard, and where its edges are to stay. */
function played(
  { segmentId, takeId, samples, sound }: SegmentTake,
  edges: EdgeTrim | undefined,
): Omit<Extract<ChapterPart, { kind: 'take' }>, 'kind'> {
  const part = { segmentId, takeId, sound };
  if (edges === undefined || sound.from >= sound.to) return { ...part, from: 0, samples };
  const from = Math.max(0, sound.from - samplesIn(edges.leadSeconds));
  const to = Math.min(samples, sound.to + samplesIn(edges.tailSeconds));
  return { ...part, from, samples: to - from };
}

function inWholeFrames(parts: readonly ChapterPart[]): readonly ChapterPart[] {
  const missing = (frameSamples - (lengthOf(parts) % frameSamples)) % frameSamples;
  if (missing === 0) return parts;
  const last = parts.at(-1);
  return last?.kind === 'pause'
    ? [...parts.slice(0, -1), { kind: 'pause', samples: last.samples + missing }]
    : [...parts, { kind: 'pause', samples: missing }];
}

function lengthOf(parts: readonly ChapterPart[]): number {
  return parts.reduce((sum, { samples }) => sum + samples, 0);
}

function stretchesOf(parts: readonly ChapterPart[]): Stretch[] {
  return parts
    .filter(({ samples }) => samples > 0)
    .map((part) => {
      if (part.kind === 'pause') return part;
      const { takeId, sound, from, samples } = part;
      return { kind: 'take', takeId, crc32: sound.crc32, from, samples, peak: sound.peak };
    });
}

function ledgerOf(parts: readonly ChapterPart[]): LedgerEntry[] {
  let at = 0;
  return parts.flatMap((part) => {
    const start = at;
    at += part.samples;
    if (part.kind === 'pause') return [];
    return [{ segmentId: part.segmentId, takeId: part.takeId, start, end: at }];
  });
}
