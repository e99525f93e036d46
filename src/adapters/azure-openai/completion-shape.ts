import { z } from 'zod';

const text = z.string().nullish().catch(undefined);
const tokens = z.number().nonnegative().optional().catch(undefined);
const details = z.object({ audio_tokens: tokens, text_tokens: tokens }).nullish().catch(undefined);

const usage = z
  .object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    prompt_tokens_details: details,
    completion_tokens_details: details,
  })
  .nullish()
  .catch(undefined);

/** What was said and written, whole or a piece of it, with the audio in some form. */
function messageWith<Data extends z.ZodType>(data: Data) {
  const audio = z
    .object({ id: text, data, transcript: text, expires_at: tokens })
    .nullish()
    .catch(undefined);
  return z.object({ content: text, refusal: text, audio }).nullish().catch(undefined);
}

/** Audio as `parseCompletion` gives it. */
const bytes = z.instanceof(Uint8Array).nullish().catch(undefined);

/** Some gateways report a failure of the server behind them with status 200. */
const error = z.object({ message: text }).nullish().catch(undefined);

/**
 * What is read of a chat completion. Compatible servers leave out or misfill nearly every part, so
 * whatever is not as documented counts as absent instead of failing.
 */
export const completionShape = z.object({
  model: text,
  choices: z.array(z.object({ finish_reason: text, message: messageWith(bytes) })).catch([]),
  usage,
  error,
});

/** A chat completion as far as it is read. */
export type CompletionShape = z.infer<typeof completionShape>;

/** What is read of one event of a streamed chat completion. */
export const chunkShape = z
  .object({
    model: text,
    choices: z
      .array(z.object({ index: tokens, finish_reason: text, delta: messageWith(text) }))
      .catch([]),
    usage,
  })
  .catch({ model: undefined, choices: [], usage: undefined });

/** The token counts of a chat completion, where it has any. */
export type CompletionUsage = CompletionShape['usage'];
