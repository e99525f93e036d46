import type { IncomingHttpHeaders } from 'node:http';

import type { Api } from './api.ts';
import { unauthorized } from './common-errors.ts';

/** What the emulator accepts as credentials. */
export interface Credentials {
  readonly apiKey: string;
  /** Microsoft Entra tokens; Azure paths only. */
  readonly tokens: readonly string[];
}

/**
 * Lets a request pass that carries a credential in the place its API looks at: `api-key` or a bearer
 * (key or token) for Azure, a bearer key for OpenAI.
 *
 * @throws ApiError 401
 */
export function authorise(api: Api, headers: IncomingHttpHeaders, known: Credentials): void {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const accepted = api === 'openai' ? [known.apiKey] : [known.apiKey, ...known.tokens];
  const key = api === 'openai' ? undefined : headers['api-key'];
  const authorised = key === undefined ? accepted.includes(bearer ?? '') : key === known.apiKey;
  if (!authorised) throw unauthorized(api);
}
