import { z } from 'zod';

import {
  type GateThresholds,
  defaultThresholds,
} from '#src/domain/narration/gate/gate-thresholds.ts';

const bounds = Object.keys(defaultThresholds) as (keyof GateThresholds)[];

/** The bounds of the verbatim gate; the domain says which there are. */
export const gateSchema = z.strictObject(
  Object.fromEntries(bounds.map((name) => [name, z.number()])) as Record<
    keyof GateThresholds,
    z.ZodNumber
  >,
);
