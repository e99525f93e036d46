/** Why a segment waits for a person. */
export type HoldCause =
  /** Every rung of the ladder was tried. */
  | 'rejected'
  /** A content filter refuses its text. */
  | 'filtered'
  /** The service failed again and again. A new run tries it anew. */
  | 'faulty';

/** A segment that waits for a person. */
export interface HeldSegment {
  readonly segmentId: string;
  readonly chapter: number;
  /** The take it has none of. A segment whose text has changed since is held no more. */
  readonly takeId: string;
  readonly cause: HoldCause;
  /** One plain sentence. */
  readonly reason: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** The run that held it. */
  readonly run: string;
}
