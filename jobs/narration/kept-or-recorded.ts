import type { TakeClaims } from '#src/ports/take-claims.ts';

import { type RecordSegmentNeeds, type RecordedTake, recordSegment } from './record-segment.ts';
import type { Session } from './session.ts';

/** What getting a take needs. */
export interface KeptOrRecordedNeeds extends RecordSegmentNeeds {
  readonly claims: TakeClaims;
}

/** A take, and what it cost now. */
export interface TakeInHand extends RecordedTake {
  /** True when the library had it already. */
  readonly reused: boolean;
}

/**
 * The take that the library keeps, or one recorded now, while nobody else records the same.
 *
 * @param record how it is recorded; unless given, nothing is marked as held: a take outside a run of
 *   its book holds nobody up
 * @throws what `record` throws
 */
export async function keptOrRecorded(
  session: Session,
  needs: KeptOrRecordedNeeds,
  record: typeof recordSegment = recordSegment,
): Promise<TakeInHand> {
  return await needs.claims.hold(session.id, session.context.signal, async () => {
    const kept = await needs.takes.find(session.id);
    if (kept !== undefined) return { take: kept, usd: 0, reused: true };
    return { ...(await record(session, needs)), reused: false };
  });
}
