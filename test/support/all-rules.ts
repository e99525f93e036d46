import {
  type SpokenRuleUse,
  type SpokenRules,
  spokenRuleNames,
} from '#src/domain/spoken-text/spoken-text.ts';

/** Every rule of speech normalisation used alike. */
export function allRules(use: SpokenRuleUse): SpokenRules {
  return Object.fromEntries(spokenRuleNames.map((name) => [name, use])) as SpokenRules;
}
