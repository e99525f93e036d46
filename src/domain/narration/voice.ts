/** Who speaks: everything besides the words that makes a narration sound as it does. */
export interface Voice {
  /** The service's name for the voice, such as `marin`; for the draft voice, espeak-ng's. */
  readonly name: string;
  /** The model that speaks, such as `gpt-audio-mini`; `espeak-ng` for the draft voice. */
  readonly model: string;
  /** How to read, in plain words: "calm, unhurried, dry wit". May be empty. */
  readonly direction: string;
}
