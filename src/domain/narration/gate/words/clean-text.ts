import { applyEdits } from '../../../spoken-text/apply-edits.ts';
import { foldApostrophes } from '../../../spoken-text/lexicon/fold-text.ts';
import { abbreviations } from '../../../spoken-text/rules/abbreviations.ts';
import { invisible } from '../../../spoken-text/rules/invisible.ts';
import { sterling } from '../../../spoken-text/rules/sterling.ts';
import { symbols } from '../../../spoken-text/rules/symbols.ts';

const RULES = [
  ['invisible', invisible],
  ['sterling', sterling],
  ['abbreviations', abbreviations],
  ['symbols', symbols],
] as const;

/**
 * A text in the one writing in which it is compared: signs, old money and abbreviations of one
 * reading in words, by the rules of speech normalisation; fractions as figures; one apostrophe.
 */
export function cleanText(text: string, language: string): string {
  const figured = text
    .replaceAll(
      /(?<whole>\d)?(?<part>[¼½¾⅐-⅞])/gu,
      (_all, whole: string | undefined, part: string) =>
        `${whole === undefined ? '' : `${whole} `}${part.normalize('NFKC').replace('⁄', '/')}`,
    )
    .replaceAll('№', 'No.')
    .normalize('NFKC');
  const worded = RULES.reduce(
    (current, [name, rule]) =>
      applyEdits(current, rule(current.spoken, { language, isHeading: false }), name),
    { spoken: figured, changes: [] } as Parameters<typeof applyEdits>[0],
  );
  return foldApostrophes(worded.spoken);
}
