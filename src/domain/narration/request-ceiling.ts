import { heardTokensPerSecond, spokenTokensPerSecond } from '../billing/audio-tokens.ts';
import type { Usage } from '../billing/usage.ts';
import { completionBudget, listeningBudget } from './completion-budget.ts';
import { proofPrompt, transcriptionPrompt } from './listening-prompt.ts';
import { type NarrationPromptParts, guideNote, narrationPrompt } from './prompt.ts';
import { textTokensAtMost } from './text-tokens.ts';

/** Tokens around each message: services count 3 or 4, and some more where it has several parts. */
const tokensPerMessage = 8;

/** Messages of a prompt, an earlier answer included. */
const mostMessages = 3;

/**
 * An earlier answer may count as what it was billed when it was spoken, and its transcript besides,
 * which no language speaks faster than this.
 */
const earlierTokensPerSecond = { audio: spokenTokensPerSecond, text: 15 };

/** What a narration request consists of, as far as it is billed. */
export interface NarrationCeilingParts extends NarrationPromptParts {
  /** Length of the reference recording that goes along, in seconds; absent: none does. */
  readonly guideSeconds?: number;
  /** Length of the earlier answer that is named, in seconds; absent: none is. */
  readonly earlierSeconds?: number;
}

/**
 * The most that a narration request can be billed: its prompt, counted generously, and all of its
 * `max_completion_tokens` as audio, which is the dearest.
 */
export function narrationCeiling(parts: NarrationCeilingParts): Usage {
  const { spoken, language, guideSeconds = 0, earlierSeconds = 0 } = parts;
  const { system, user } = narrationPrompt(parts);
  const note = guideSeconds > 0 ? guideNote : '';
  return {
    textTokensIn:
      mostMessages * tokensPerMessage +
      textTokensAtMost(system + note, true) +
      textTokensAtMost(user, isEnglish(language)) +
      Math.ceil(earlierSeconds * earlierTokensPerSecond.text),
    audioTokensIn:
      listenedTokens(guideSeconds) + Math.ceil(earlierSeconds * earlierTokensPerSecond.audio),
    textTokensOut: 0,
    audioTokensOut: completionBudget(spoken, language),
  };
}

/** What a listening request consists of, as far as it is billed. */
export interface ListeningCeilingParts {
  /** Length of the recording, in seconds. */
  readonly seconds: number;
  /** Length of the script that it is compared with; 0 when it is only transcribed. */
  readonly characters: number;
}

/** More than the longest name that a language has in English, with its tag, in tokens. */
const languageTokens = 24;

/**
 * The most that having a chat model listen to a recording can be billed. A character of the script
 * counts as more than a token, since it may be Chinese.
 */
export function listeningCeiling({ seconds, characters }: ListeningCeilingParts): Usage {
  const prompt = characters > 0 ? proofPrompt('', '') : transcriptionPrompt('');
  return {
    textTokensIn:
      2 * tokensPerMessage +
      textTokensAtMost(prompt.system + prompt.user, true) +
      languageTokens +
      Math.ceil(characters * 1.2),
    audioTokensIn: listenedTokens(seconds),
    textTokensOut: listeningBudget(seconds),
    audioTokensOut: 0,
  };
}

/** What a service counts when it lets a request in (Azure): its prompt and `max_completion_tokens`. */
export function admissionTokens(ceiling: Usage): number {
  const { textTokensIn, audioTokensIn, textTokensOut, audioTokensOut } = ceiling;
  return textTokensIn + audioTokensIn + textTokensOut + audioTokensOut;
}

/** Audio tokens of a recording that is sent along; a second more for what encoders add. */
function listenedTokens(seconds: number): number {
  return seconds > 0 ? Math.ceil((seconds + 1) * heardTokensPerSecond) : 0;
}

function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language);
}
