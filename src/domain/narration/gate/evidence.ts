import type { SoundFacts } from '../../audio/sound-facts.ts';

/** What is known of a recording when it is judged. */
export interface Evidence {
  /** The words to speak, after normalisation. */
  readonly spoken: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** False when the service stopped before the end. */
  readonly complete: boolean;
  readonly sound: SoundFacts;
  /** Audio tokens as the service billed them, 20 to a second; absent where it does not count them. */
  readonly audioTokens?: number;
  /** What the narrator says it said; empty is as good as absent. */
  readonly transcript?: string;
  /** Whether the narrator reads any text as it is (the draft voice, `/audio/speech`): without a transcript there is no doubt. */
  readonly isLiteral?: boolean;
  /** What a second ear heard. */
  readonly heard?: string;
}
