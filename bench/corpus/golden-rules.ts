import { z } from 'zod';

import { splitSentences } from '#src/domain/planning/split-sentences.ts';

/** A text and the sentences that people agreed it has. */
const goldenRules = z.object({
  golden_rules: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      language: z.string(),
      expected: z.array(z.string()),
    }),
  ),
});

/** How many rules hold. */
export interface GoldenScore {
  readonly passed: number;
  readonly total: number;
  /** The rules that fail, with the sentences that came out. */
  readonly failures: readonly { readonly rule: string; readonly sentences: readonly string[] }[];
}

/**
 * Cuts the text of every rule into sentences and compares them with the expected ones, white space
 * at their ends aside. Rules that ask for rewritten text cannot hold: nothing is ever rewritten.
 *
 * @param json the content of a file of golden rules, parsed
 * @throws ZodError when it is no such content
 */
export function scoreGoldenRules(json: unknown): GoldenScore {
  const rules = goldenRules.parse(json).golden_rules;
  const failures = rules.flatMap(({ name, text, language, expected }) => {
    const sentences = splitSentences(text, language).map((sentence) => sentence.trim());
    const isSame =
      sentences.length === expected.length && sentences.every((one, at) => one === expected[at]);
    return isSame ? [] : [{ rule: `${language}: ${name}`, sentences }];
  });
  return { passed: rules.length - failures.length, total: rules.length, failures };
}
