import type { Report, ReportedSegment } from '../mastering/report.ts';

/** Why a person may want to hear a segment, the most pressing first. */
export const listenCauses = ['held', 'accepted', 'remarked', 'low-score', 'retaken'] as const;

export type ListenCause = (typeof listenCauses)[number];

/** Below this share of words that are as written, a take that passed is worth a listen. */
const lowScore = 0.95;

/** A segment that is worth a listen. */
export interface WorthAListen {
  readonly segment: ReportedSegment;
  /** Its place among the report's segments, from 0. */
  readonly index: number;
  readonly causes: readonly ListenCause[];
}

/** Why a segment is worth a listen; empty for one that passed the gate at once and without a word. */
export function causesOf(segment: ReportedSegment): ListenCause[] {
  const { held, acceptedBy, remarks = [], score, attempts, rejections = [] } = segment;
  const applies: Readonly<Record<ListenCause, boolean>> = {
    held,
    accepted: acceptedBy === 'person',
    remarked: remarks.length > 0,
    'low-score': score !== null && score < lowScore,
    retaken: attempts > 1 || rejections.length > 0,
  };
  return listenCauses.filter((cause) => applies[cause]);
}

/** Segments that are worth a listen, in the order of the book. */
export function worthAListen({ segments }: Pick<Report, 'segments'>): WorthAListen[] {
  return segments
    .map((segment, index) => ({ segment, index, causes: causesOf(segment) }))
    .filter(({ causes }) => causes.length > 0);
}
