import { spokenTokensPerSecond } from '../billing/audio-tokens.ts';
import { isDense } from '../text/is-dense.ts';
import { remembering } from '../text/remembering.ts';

/** The audio models cannot be asked for more output than this (their documented output limit). */
export const mostTokens = 16_384;

/**
 * Room for the shortest segments, whose opening and closing silence outweighs their words:
 * 256 tokens are about 12 seconds.
 */
const fewestTokens = 256;

/** Room for pauses, since a budget that is too small cuts the take and pays for nothing. */
const margin = 1.15;

/** How a kind of script is spoken and counted. */
interface Pace {
  /** The slowest plausible reading, in characters per second. */
  readonly charactersPerSecond: number;
  /** Tokens per character of the transcript that comes along and is billed as text. */
  readonly textTokensPerCharacter: number;
}

/** English narration runs at 8 to 22 characters a second; a token holds 3 to 4 of its letters. */
const alphabetic: Pace = { charactersPerSecond: 8, textTokensPerCharacter: 1 / 3 };

/** One character is a syllable or more, about 3 a second at the slowest, and up to one token. */
const syllabic: Pace = { charactersPerSecond: 3, textTokensPerCharacter: 1 };

/** ISO 15924 codes of the scripts where one character is a syllable or a word. */
const syllabicScripts: ReadonlySet<string> = new Set(
  'Hans Hant Hani Bopo Jpan Hira Kana Kore Hang Yiii Ethi'.split(' '),
);

const paceOf = remembering(100, (language: string): Pace => {
  try {
    const script = new Intl.Locale(language.replaceAll('_', '-')).maximize().script;
    return script !== undefined && syllabicScripts.has(script) ? syllabic : alphabetic;
  } catch {
    return alphabetic;
  }
});

/**
 * The `max_completion_tokens` for a text in a language (BCP 47): what its
 * slowest plausible reading needs, with a margin, between 256 and 16,384. Services admit a request
 * by prompt plus this number, so it has to stay near the truth; it also stops a runaway reading.
 */
export function completionBudget(text: string, language: string): number {
  const characters = text.length;
  const pace = isDense(text) ? syllabic : paceOf(language);
  const audioTokens = (characters / pace.charactersPerSecond) * spokenTokensPerSecond;
  const textTokens = characters * pace.textTokensPerCharacter;
  const tokens = Math.ceil((audioTokens + textTokens) * margin);
  return Math.min(mostTokens, Math.max(fewestTokens, tokens));
}

/** Room for the verdict of a proofreader, or for the transcript of a word or two. */
const fewestListeningTokens = 400;

/**
 * Tokens of transcript a second: the fastest English reading has 22 characters, or 6 tokens, a
 * second; Chinese at its fastest has 6 to 7 characters of up to one token.
 */
const transcriptTokensPerSecond = 9;

/** The `max_completion_tokens` for writing down, or judging, a recording of so many seconds. */
export function listeningBudget(seconds: number): number {
  const tokens = fewestListeningTokens + Math.ceil(seconds * transcriptTokensPerSecond);
  return Math.min(mostTokens, tokens);
}
