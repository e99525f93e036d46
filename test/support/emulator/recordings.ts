import { createHash, randomBytes } from 'node:crypto';

import type { InputAudio } from './chat-request.ts';
import { type Dictation, dictationListener } from './dictation.ts';
import { readWav } from './wav.ts';

/** Audio answers can be quoted by id for an hour. */
const lifeSeconds = 3600;

/** An audio answer as the services name it. */
export interface RecordingId {
  readonly id: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
}

/** What this emulator remembers of what it said. */
export interface Recordings {
  /** Remembers an answer, so that it can be quoted and recognised. */
  readonly add: (answer: {
    /** Its samples, and the file they went out in where samples cannot be read from that. */
    readonly sounds: readonly Buffer[];
    readonly transcript: string;
    readonly audible: string;
  }) => RecordingId;
  /** Whether an id was given out here and has not expired. */
  readonly knows: (id: string) => boolean;
  /** Empty for an unknown id. */
  readonly transcriptOf: (id: string) => string;
  /** The words in a recording of this emulator, or in a stretch of a dictation; undefined for a recording it does not know. */
  readonly listen: (audio: InputAudio) => string | undefined;
}

/** A memory of `dictations` alone; `now` gives the time in milliseconds. */
export function rememberRecordings(
  now: () => number,
  dictations: readonly Dictation[] = [],
): Recordings {
  const recognise = dictationListener(dictations);
  const instance = randomBytes(8).toString('hex');
  const answers = new Map<string, { expiresAt: number; transcript: string }>();
  const audibleBySound = new Map<string, string>();
  return {
    add({ sounds, transcript, audible }) {
      const id = `audio_${instance}${(answers.size + 1).toString(16).padStart(8, '0')}`;
      const expiresAt = Math.floor(now() / 1000) + lifeSeconds;
      answers.set(id, { expiresAt, transcript });
      for (const sound of sounds) audibleBySound.set(fingerprint(sound), audible);
      return { id, expiresAt };
    },
    knows: (id) => (answers.get(id)?.expiresAt ?? 0) > now() / 1000,
    transcriptOf: (id) => answers.get(id)?.transcript ?? '',
    listen({ format, bytes }) {
      if (format !== 'wav') return audibleBySound.get(fingerprint(bytes));
      return audibleBySound.get(fingerprint(readWav(bytes).data)) ?? recognise(bytes);
    },
  };
}

function fingerprint(sound: Buffer): string {
  return createHash('sha256').update(sound).digest('base64');
}
