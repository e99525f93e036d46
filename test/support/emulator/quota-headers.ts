import type { Api } from './api.ts';
import type { Admission } from './quota-windows.ts';

/**
 * The `x-ratelimit-*` headers of a reply. Azure gives resets in whole seconds, OpenAI as durations
 * such as `7.5s`.
 */
export function quotaHeaders(api: Api, { requests, tokens }: Admission): Record<string, string> {
  const reset = (ms: number): string =>
    api === 'openai' ? `${ms / 1000}s` : String(Math.ceil(ms / 1000));
  return {
    'x-ratelimit-limit-requests': String(requests.limit),
    'x-ratelimit-remaining-requests': String(requests.remaining),
    'x-ratelimit-reset-requests': reset(requests.resetMs),
    'x-ratelimit-limit-tokens': String(tokens.limit),
    'x-ratelimit-remaining-tokens': String(tokens.remaining),
    'x-ratelimit-reset-tokens': reset(tokens.resetMs),
  };
}
