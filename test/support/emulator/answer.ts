import type { Usage } from '#src/domain/billing/usage.ts';

/** What a model answers, before it becomes a reply or a stream. */
export interface Answer {
  readonly audio: AnswerAudio | undefined;
  /** Text of an answer without audio. */
  readonly text: string | undefined;
  readonly finishReason: 'stop' | 'length' | 'content_filter';
  readonly usage: Usage;
}

/** The audio of an answer, encoded. */
export interface AnswerAudio {
  readonly id: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
  readonly data: Buffer;
  readonly transcript: string;
}

/** What names an answer on the wire. */
export interface AnswerHead {
  readonly id: string;
  /** Unix time in seconds. */
  readonly created: number;
  readonly model: string;
  /** Azure adds the verdicts of its content filter. */
  readonly withFilterResults: boolean;
  /** Sends a choice of text first, the audio as the second one. */
  readonly audioInSecondChoice: boolean;
}
