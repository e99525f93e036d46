import { type LevelSums, rmsDb } from '../audio/level.ts';
import { secondsOf } from '../audio/pcm.ts';
import { differingWords, wordsOf } from './compare-words.ts';

/** What came back for a segment, measured. */
export interface Evidence {
  readonly spoken: string;
  /** False when the service stopped before the end. */
  readonly complete: boolean;
  readonly level: LevelSums;
  /** What the model says it said. */
  readonly transcript?: string;
}

/** What the verbatim gate says of a recording. */
export type Verdict =
  | { readonly accepted: true; readonly score: number | null }
  | { readonly accepted: false; readonly reason: string };

/** Below this level, in dB of full scale, a recording is silent. */
const silentBelowDb = -50;
/**
 * No voice is faster, in letters and digits a second. Narrators of European languages read 11 to 14
 * (measured), so that half a narration shows.
 */
const fastestPerSecond = 20;
/** No voice is slower, give or take `graceSeconds` for short texts and silence at the edges. */
const slowestPerSecond = 5;
const graceSeconds = 4;
/**
 * Share of the words that may differ, since a transcript may write a name in another way: of short
 * texts up to two words in twenty, of long ones 3 %. In a heading of three words, none.
 */
const toleratedShare = 0.03;
const toleratedShareOfShort = 0.1;
const toleratedWordsOfShort = 2;

/**
 * Decides whether a recording is a faithful narration of its text, cheapest question first:
 * finished, audible, as long as the text needs, and word for word where a transcript came with it.
 */
export function judgeRecording(evidence: Evidence): Verdict {
  const { spoken, complete, level, transcript } = evidence;
  if (!complete) return reject('the narration stopped before the end of the text');
  if (rmsDb(level) < silentBelowDb) return reject('the recording is silent');
  const seconds = secondsOf(level.samples);
  const weight = speakingWeight(spoken);
  if (seconds < weight / fastestPerSecond) {
    return reject(`the recording is too short for its text (${seconds.toFixed(1)} s)`);
  }
  if (seconds > weight / slowestPerSecond + graceSeconds) {
    return reject(`the recording is too long for its text (${seconds.toFixed(1)} s)`);
  }
  return transcript === undefined ? { accepted: true, score: null } : compare(spoken, transcript);
}

function compare(spoken: string, transcript: string): Verdict {
  const expected = wordsOf(spoken);
  const heard = wordsOf(transcript);
  const differing = differingWords(expected, heard);
  const longer = Math.max(expected.length, heard.length);
  const ofShort = Math.min(toleratedWordsOfShort, Math.floor(longer * toleratedShareOfShort));
  if (differing > Math.max(ofShort, longer * toleratedShare)) {
    return reject(`${differing} of ${longer} words differ from the text`);
  }
  return { accepted: true, score: longer === 0 ? 1 : 1 - differing / longer };
}

function reject(reason: string): Verdict {
  return { accepted: false, reason };
}

/**
 * How much there is to speak, in letters: a Chinese character takes as long as three, a Japanese
 * syllable sign or a Korean syllable as two.
 */
function speakingWeight(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const characters = count(/\p{Script=Han}/gu);
  const syllables = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return count(/[\p{L}\p{N}]/gu) + characters * 2 + syllables;
}
