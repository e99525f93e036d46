import { hasWords } from '../text/count-words.ts';
import { isDense } from '../text/is-dense.ts';
import { findLoop } from './find-loop.ts';

/** What a listener wrote down, and what is known of the recording. */
export interface HeardText {
  readonly text: string;
  /** False when the listener stopped before the end. */
  readonly complete: boolean;
  /** How much of the recording may be speech, in seconds. */
  readonly speechSeconds: number;
}

/** What is wrong with a transcript. */
export type TranscriptFault = 'incomplete' | 'empty' | 'answer' | 'sparse' | 'crowded' | 'loop';

/** Less than that may be a cough: nothing need be said in it. */
const shortestSpeech = 1.5;
/**
 * Letters in a second of speech. Narrators read 8 to 22 characters a second, and the fastest
 * speakers stay below 30; noise that counts as speech lowers the other bound.
 */
const pace = { fewest: 2, most: 32 };
/** A letter of Chinese, Japanese or Korean says as much as three of an alphabet. */
const denseFactor = 3;
/** Paces of shorter stretches tell nothing. */
const shortestForPace = 5;

/** A listener that talks about its task instead of doing it. */
const ABOUT_THE_TASK =
  /^\W*(?:(?:sure|certainly|of course|okay|absolutely)\b[^.:\n]{0,40}[.:!,]\s*)?(?:(?:here(?:['’]s| is| you go)|below is|the following is|this is)\b[^.\n]{0,50}\btranscri|transcri(?:pt|ption)(?: of [^:\n]{0,60})?\s*:|the (?:audio|recording|clip) (?:says|contains|is (?:silent|empty|unclear)|you))/i;
const REFUSAL =
  /\b(?:can(?:no|['’])t|can ?not|unable to|not able to|won['’]t)\b[^.\n]{0,60}\b(?:transcrib|listen to|hear|process|access|assist with)|\bas an ai\b|\bplease (?:provide|upload|share|send)\b[^.\n]{0,40}\b(?:audio|recording|file|clip)|\bno (?:audio|speech|recording) (?:was |is )?(?:provided|detected|attached|found|received)/i;
/** A refusal is short; in a longer text such words are somebody's. */
const longestRefusal = 400;

/** Finds what is wrong with a transcript, without knowing what was said; `undefined`: nothing is. */
export function judgeTranscript(heard: HeardText): TranscriptFault | undefined {
  const { text, complete, speechSeconds } = heard;
  if (!complete) return 'incomplete';
  if (!hasWords(text)) return speechSeconds >= shortestSpeech ? 'empty' : undefined;
  if (ABOUT_THE_TASK.test(text)) return 'answer';
  if (text.length <= longestRefusal && REFUSAL.test(text)) return 'answer';
  if (findLoop(text) !== undefined) return 'loop';
  if (speechSeconds < shortestForPace) return undefined;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const perSecond = (letters * (isDense(text) ? denseFactor : 1)) / speechSeconds;
  if (perSecond < pace.fewest) return 'sparse';
  return perSecond > pace.most ? 'crowded' : undefined;
}

/**
 * Whether a fault may be the speaker's own: what a listener hears twice in the same words, was said
 * so, or is as near as anybody will come.
 */
export function mayBeMeant(fault: TranscriptFault): boolean {
  return fault === 'sparse' || fault === 'crowded' || fault === 'loop';
}
