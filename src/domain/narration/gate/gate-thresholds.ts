/** The bounds of the verbatim gate. All levels in dB of full scale, all times in seconds. */
export interface GateThresholds {
  /** Softer than this on the whole, a recording is silent. */
  readonly silentBelowDb: number;
  /** No narrator says more letters a second, pauses included. */
  readonly fastestPerSecond: number;
  /** No narrator says more letters a second of sound, pauses left out. */
  readonly fastestSoundingPerSecond: number;
  /** Where the sound stops in the middle of a word, this many letters a second of sound are too many. */
  readonly fastestWhenCutPerSecond: number;
  /** No narrator says fewer letters a second, give or take the grace. */
  readonly slowestPerSecond: number;
  /** Seconds that a recording may be longer, for silence at its ends and very short texts. */
  readonly graceSeconds: number;
  /** How near a bound, as a share of it, a recording is in doubt. */
  readonly doubtShare: number;
  /** The last 20 ms must be this much softer than the louder syllables; else the sound stops in the middle of a word. */
  readonly endsBelowSpeechDb: number;
  /** Seconds by which the billed length may differ from the sound. */
  readonly tokenSlackSeconds: number;
  /** Share of the sound by which the billed length may differ from it, where that is more. */
  readonly tokenSlackShare: number;
  /** Share of samples that may stand at full scale in a row. */
  readonly mostClippedShare: number;
  /** By how much a voice may fall from beginning to end, in dB; less where it falls unevenly. */
  readonly mostFallDb: number;
  /** Longest silence before the first word. */
  readonly longestLeadSeconds: number;
  /** Longest silence after the last word. */
  readonly longestTailSeconds: number;
  /** Longest silence between two words of a paragraph. */
  readonly longestPauseSeconds: number;
  /** Longest silence where the text has several paragraphs. */
  readonly longestParagraphPauseSeconds: number;
  /** Longest sound that does not swell and ebb as speech does. */
  readonly longestSteadySeconds: number;
  /** Share of a short recording's sound that may not swell and ebb. */
  readonly mostSteadyShare: number;
  /** Shorter sound tells nothing of a change of voice. */
  readonly driftFromSeconds: number;
  /** Semitones by which the second half may be higher or lower, where its timbre differs too. */
  readonly mostPitchShift: number;
  /** How far the timbre of the second half may be from the first, in dB, where its pitch differs too. */
  readonly mostTimbreShift: number;
  /** How far the timbre may differ whatever the pitch, in dB. */
  readonly otherVoiceTimbreShift: number;
  /** Words that may differ without an explanation. */
  readonly toleratedWords: number;
  /** Share of the words that may differ without an explanation. */
  readonly toleratedShare: number;
  /** Share of the words that a second ear may hear as others that sound alike, or miss if they are small. */
  readonly misheardShare: number;
  /** Words in a row that a second ear may mishear. */
  readonly misheardInARow: number;
}

/** Bounds that good takes stay well inside of and bad ones outside; a test measures both. */
export const defaultThresholds: GateThresholds = {
  silentBelowDb: -50,
  fastestPerSecond: 20,
  fastestSoundingPerSecond: 20,
  fastestWhenCutPerSecond: 17,
  slowestPerSecond: 5,
  graceSeconds: 4,
  doubtShare: 0.1,
  endsBelowSpeechDb: -20,
  tokenSlackSeconds: 1,
  tokenSlackShare: 0.08,
  mostClippedShare: 0.001,
  mostFallDb: 12,
  longestLeadSeconds: 4,
  longestTailSeconds: 4,
  longestPauseSeconds: 3,
  longestParagraphPauseSeconds: 4.5,
  longestSteadySeconds: 2.5,
  mostSteadyShare: 0.6,
  driftFromSeconds: 6,
  mostPitchShift: 7.5,
  mostTimbreShift: 1.8,
  otherVoiceTimbreShift: 6,
  toleratedWords: 0,
  toleratedShare: 0,
  misheardShare: 0.04,
  misheardInARow: 2,
};
