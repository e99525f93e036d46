/** What can be found in a recording, of its sound and of its words. */
export type FindingKind =
  /** The service stopped before the end, or the sound stops in the middle of a word. */
  | 'cut-off'
  | 'silent'
  | 'too-short'
  | 'too-long'
  /** The service billed another length than it sent. */
  | 'tokens-differ'
  | 'clipped'
  | 'faded'
  | 'late-start'
  | 'dead-tail'
  | 'silent-middle'
  /** Noise or a hum after, between or instead of speech. */
  | 'noise'
  | 'voice-drift'
  | 'omission'
  | 'insertion'
  | 'repetition'
  | 'substitution'
  /** Words that are all there, but elsewhere. */
  | 'moved'
  /** Words of the narrator's own before the text. */
  | 'preamble'
  /** Words of the narrator's own after the text. */
  | 'sign-off'
  /** Another text altogether. */
  | 'answered'
  | 'refused'
  /** A word written otherwise that may be the same. */
  | 'spelling'
  /** Nobody knows which words are heard. */
  | 'unheard'
  /** What a second ear heard differs, as ears differ. */
  | 'misheard';

/** Words that differ, and where. */
export interface Place {
  /** The words of the text before it; empty at the beginning. */
  readonly after: string;
  /** The words of the text, long ones shortened; empty where nothing is missing. */
  readonly expected: string;
  /** The words that were said instead; empty where nothing was. */
  readonly said: string;
}

/** One thing found in a recording. */
export interface Finding {
  readonly kind: FindingKind;
  /** For people: 3 words are missing after “the door”: “and went out”. */
  readonly sentence: string;
  /** Where it is a matter of words. */
  readonly where?: Place;
}
