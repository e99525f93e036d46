import { hasWords } from '../text/count-words.ts';
import { applyEdits } from './apply-edits.ts';
import type { Edit } from './edit.ts';
import { compileLexicon } from './lexicon/compile-lexicon.ts';
import type { LexiconEntry } from './lexicon/lexicon-entry.ts';
import type { Rule, RuleContext } from './rule.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { accents } from './rules/accents.ts';
import { addresses, findAddresses } from './rules/addresses.ts';
import { capitals } from './rules/capitals.ts';
import { dashes } from './rules/dashes.ts';
import { emoji } from './rules/emoji.ts';
import { headings } from './rules/headings.ts';
import { invisible } from './rules/invisible.ts';
import { ligatures } from './rules/ligatures.ts';
import { markup } from './rules/markup.ts';
import { numerals } from './rules/numerals.ts';
import { ornaments } from './rules/ornaments.ts';
import { punctuation } from './rules/punctuation.ts';
import { ranges } from './rules/ranges.ts';
import { spaces } from './rules/spaces.ts';
import { sterling } from './rules/sterling.ts';
import { symbols } from './rules/symbols.ts';
import {
  type Speak,
  type SpokenChange,
  type SpokenRuleName,
  type SpokenRules,
  type SpokenText,
  spokenRuleNames,
} from './spoken-text.ts';

/** What decides how a book is spoken. */
export interface SpeakOptions {
  readonly rules: SpokenRules;
  /** In falling force: the book's own entries before the house's. */
  readonly lexicon: readonly LexiconEntry[];
  /** The book's language tag, such as `en` or `pt-BR`. */
  readonly language: string;
  /** Whether the draft voice speaks, which knows less than a chat model. */
  readonly isDraft: boolean;
}

const RULES: Readonly<Record<SpokenRuleName, Rule>> = {
  invisible,
  ligatures,
  spaces,
  accents,
  addresses,
  ornaments,
  markup,
  dashes,
  headings,
  capitals,
  sterling,
  ranges,
  numerals,
  abbreviations,
  symbols,
  emoji,
  punctuation,
};
/** They change how a text is written and not what is said; the lexicon looks at what they leave. */
const CLEANING: readonly SpokenRuleName[] = ['invisible', 'ligatures', 'spaces', 'accents'];
/** Once more at the end, since what the others drop leaves gaps. */
const FINISHING: readonly SpokenRuleName[] = ['spaces', 'accents'];

/**
 * Makes the function that turns printed into spoken text by these rules and this lexicon. A text
 * with words never becomes one without: rules and lexicon then only clean it.
 */
export function makeSpeak({ rules, lexicon, language, isDraft }: SpeakOptions): Speak {
  const primary = /^[a-z]{2,3}(?![^-_])/i.exec(language)?.[0].toLowerCase() ?? 'und';
  const entries = compileLexicon(lexicon, language);
  const applies = (name: SpokenRuleName): boolean =>
    rules[name] === 'always' || (rules[name] === 'draft' && isDraft);
  const cleaning = CLEANING.filter(applies);
  const wording = spokenRuleNames.filter((name) => applies(name) && !CLEANING.includes(name));
  const finishing = FINISHING.filter(applies);

  return (text, { isHeading }) => {
    const context: RuleContext = { language: primary, isHeading };
    const cleaned = run(cleaning, { spoken: text, changes: [] }, context);
    const named = applyEdits(
      cleaned,
      outsideAddresses(entries(cleaned.spoken), cleaned.spoken, applies('addresses')),
      'lexicon',
    );
    const worded = wording.reduce((current, name) => {
      const edits = RULES[name](current.spoken, context);
      return applyEdits(current, outsideLexicon(edits, current.changes), name);
    }, named);
    const finished = run(finishing, worded, context);
    return hasWords(finished.spoken) || !hasWords(text)
      ? withoutIdle(finished, text)
      : withoutIdle(cleaned, text);
  };
}

function run(names: readonly SpokenRuleName[], text: SpokenText, context: RuleContext): SpokenText {
  return names.reduce(
    (current, name) => applyEdits(current, RULES[name](current.spoken, context), name),
    text,
  );
}

/** What the lexicon says is final: no rule changes it, or a stretch that reaches into it. */
function outsideLexicon(edits: readonly Edit[], changes: readonly SpokenChange[]): Edit[] {
  let at = 0;
  return edits.filter((edit) => {
    while ((changes[at]?.spokenEnd ?? Infinity) <= edit.start) at += 1;
    for (let next = at; (changes[next]?.spokenStart ?? Infinity) < edit.end; next++)
      if (changes[next]?.rule === 'lexicon') return false;
    return true;
  });
}

/** A name within an address is spelt as the address is, unless the entry is the whole of it. */
function outsideAddresses(edits: readonly Edit[], text: string, areSpoken: boolean): Edit[] {
  if (!areSpoken || edits.length === 0) return [...edits];
  const addressesHere = findAddresses(text);
  let at = 0;
  return edits.filter((edit) => {
    while ((addressesHere[at]?.end ?? Infinity) <= edit.start) at += 1;
    const address = addressesHere[at];
    if (address === undefined || address.start >= edit.end) return true;
    return edit.start <= address.start && edit.end >= address.end;
  });
}

/** Without changes that later ones undid. */
function withoutIdle({ spoken, changes }: SpokenText, text: string): SpokenText {
  return {
    spoken,
    changes: changes.filter(
      ({ start, end, spokenStart, spokenEnd }) =>
        end - start !== spokenEnd - spokenStart ||
        text.slice(start, end) !== spoken.slice(spokenStart, spokenEnd),
    ),
  };
}
