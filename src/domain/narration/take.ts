import { createHash } from 'node:crypto';

import type { TakeSound } from '../audio/take-sound.ts';
import type { Usage } from '../billing/usage.ts';
import { promptVersion } from './prompt.ts';
import type { Rung } from './retake-ladder.ts';
import type { Voice } from './voice.ts';

/** Everything that makes the sound of a take. */
export interface TakeIdentity {
  readonly spoken: string;
  readonly language: string;
  readonly voice: Voice;
  /** SHA-256 of the recording that guides it, where there is one. */
  readonly guideHash?: string;
}

/** One accepted recording of one segment, as the library keeps it beside its WAV. */
export interface Take {
  /** Hash of its identity; also its name in the library. */
  readonly id: string;
  readonly samples: number;
  /** SHA-256 of the PCM bytes, in hex: tells a damaged take from a sound one. */
  readonly pcmHash: string;
  /** What the assembler goes by; absent in takes of old: measured when it is wanted. */
  readonly sound?: TakeSound;
  /** How alike the transcript and the spoken text are, 0 to 1; null without a transcript. */
  readonly score: number | null;
  /** Requests that this take needed, the good one included. */
  readonly attempts: number;
  readonly usage: Usage;
  /** What the accepted recording cost, in US dollars. */
  readonly usd: number;
  /** Who found it good; absent: the verbatim gate. */
  readonly acceptedBy?: 'gate' | 'person';
  /** Who recorded it, and on which rung of the ladder. Absent in takes of old. */
  readonly recordedBy?: { readonly deployment: string; readonly rung: Rung };
  /** What the gate found and let pass, a sentence each. */
  readonly remarks?: readonly string[];
  /** Why earlier recordings of it were rejected, oldest first. */
  readonly rejections?: readonly string[];
  /** Under which name its deployment remembers it, and until when (milliseconds since 1970). */
  readonly answer?: { readonly audioId: string; readonly expiresAtMs: number };
}

/**
 * The name of a take: two segments that would sound the same share it, and whatever changes the
 * sound changes it. So nothing is ever paid twice. The book's title is not part of it: a model is
 * told the title, but correcting it must not narrate the book again. Nor is the sentence before it,
 * which is context alone: an edit would narrate the next segment, too.
 */
export function takeId(identity: TakeIdentity): string {
  const { spoken, language, voice, guideHash } = identity;
  // The draft voice takes no direction, so it makes no difference to it.
  const prompt = voice.model === draftModel ? [] : [promptVersion, voice.direction];
  const guide = guideHash === undefined ? [] : [guideHash];
  const parts = [spoken, language, voice.name, voice.model, ...prompt, ...guide];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The model name of the draft voice, which is a program on this machine. */
export const draftModel = 'espeak-ng';
