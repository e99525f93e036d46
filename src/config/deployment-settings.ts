import { z } from 'zod';

import { priceSchema } from './price-settings.ts';

const perMinute = z.int().min(1).max(1_000_000_000);

/** A deployment as `config/lectern.yaml` names it. */
const deploymentSchema = z.strictObject({
  name: z.string().regex(/^[\w.@-]+$/, 'a deployment is named by letters, digits, . - _ and @'),
  engine: z.enum(['azure', 'openai', 'endpoint']),
  api: z.enum(['chat', 'speech', 'transcription']).optional(),
  model: z.string().min(1),
  deployment: z.string().min(1).optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  apiVersion: z.string().optional(),
  keyVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'must be the name of an environment variable, never a key itself')
    .optional(),
  voice: z.string().min(1).optional(),
  delivery: z.enum(['whole', 'stream']).optional(),
  requestsPerMinute: perMinute.optional(),
  tokensPerMinute: perMinute.optional(),
  priority: z.int().min(1).max(100).optional(),
  price: priceSchema.optional(),
});

/** A deployment as the settings name it. */
export type DeploymentSettings = z.infer<typeof deploymentSchema>;

/** All deployments of the house, each name once. */
export const deploymentsSchema = z
  .array(deploymentSchema)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    message: 'two deployments have the same name',
  });
