import { z } from 'zod';

import { spokenRuleNames } from '#src/domain/spoken-text/spoken-text.ts';

const use = z.enum(['always', 'draft', 'never']);

/** When each rule of speech normalisation applies. */
export const spokenTextSchema = z.strictObject(
  Object.fromEntries(spokenRuleNames.map((name) => [name, use])) as Record<
    (typeof spokenRuleNames)[number],
    typeof use
  >,
);
