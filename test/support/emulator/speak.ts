import type { VoiceName } from './chat-request.ts';

/** What to say, and who says it. */
export interface Line {
  readonly text: string;
  readonly voice: VoiceName;
}

/**
 * Speaks a line: 24,000 samples a second, mono. The same line gives the same samples; an empty one
 * gives none.
 */
export type Speak = (line: Line, signal: AbortSignal) => Promise<Int16Array>;
