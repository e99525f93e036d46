import { createHash } from 'node:crypto';

/** When and how a take is listened to before it is accepted. */
export interface SecondEar {
  /** `doubt`: when the gate is not sure. `sampled`: a share of all takes, and when in doubt. */
  readonly when: 'never' | 'doubt' | 'sampled' | 'always';
  /** Share of the takes that are sampled, 0 to 1. */
  readonly share: number;
  /** `transcribe`: what is heard is compared with the text. `proofread`: the listener compares. */
  readonly how: 'transcribe' | 'proofread';
  /** The model that listens. */
  readonly model: string;
}

/** Whether a recording that passed the gate is listened to. Which ones are sampled follows from their names. */
export function wantsListening(
  { when, share }: SecondEar,
  { takeId, isInDoubt }: { readonly takeId: string; readonly isInDoubt: boolean },
): boolean {
  switch (when) {
    case 'never':
      return false;
    case 'doubt':
      return isInDoubt;
    case 'sampled':
      return isInDoubt || lotOf(takeId) < share;
    case 'always':
      return true;
  }
}

/** A number from 0 to 1 that follows from a take's name. */
function lotOf(takeId: string): number {
  return createHash('sha256').update(`ear ${takeId}`).digest().readUInt32LE(0) / 2 ** 32;
}
