import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';
import { makeSpeak } from '#src/domain/spoken-text/make-speak.ts';
import {
  type Speak,
  type SpokenRuleName,
  type SpokenRules,
  type SpokenText,
  spokenRuleNames,
} from '#src/domain/spoken-text/spoken-text.ts';

/** The rules that the house leaves to the draft voice. */
const draftOnly: readonly SpokenRuleName[] = ['numerals', 'abbreviations', 'symbols'];

/** Every rule on, save those that only the draft voice needs. */
export const usualRules = Object.fromEntries(
  spokenRuleNames.map((name) => [name, draftOnly.includes(name) ? 'draft' : 'always']),
) as SpokenRules;

/** Rules that are all off but for some. */
export function onlyRules(...names: readonly SpokenRuleName[]): SpokenRules {
  return Object.fromEntries(
    spokenRuleNames.map((name) => [name, names.includes(name) ? 'always' : 'never']),
  ) as SpokenRules;
}

/** A `Speak` for an English book and a chat model, unless said otherwise. */
export function speakWith(
  options: {
    readonly rules?: SpokenRules;
    readonly lexicon?: readonly LexiconEntry[];
    readonly language?: string;
    readonly isDraft?: boolean;
  } = {},
): Speak {
  const { rules = usualRules, lexicon = [], language = 'en', isDraft = false } = options;
  return makeSpeak({ rules, lexicon, language, isDraft });
}

/** The original text made from the spoken one and its changes: it shows whether the map is true. */
export function restore(text: string, { spoken, changes }: SpokenText): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, spokenStart, spokenEnd } of changes) {
    parts.push(spoken.slice(at, spokenStart), text.slice(start, end));
    at = spokenEnd;
  }
  return [...parts, spoken.slice(at)].join('');
}
