import type { Endpoint } from './endpoint.ts';

/** A service in words for people: its kind and host, nothing that might be secret. */
export function describeService(endpoint: Endpoint): string {
  const { host } = new URL(endpoint.baseURL);
  if (endpoint.shape !== 'openai') {
    return `Azure OpenAI at ${host}`;
  }
  return host === 'api.openai.com' ? 'OpenAI' : host;
}

/** The values that must never be printed. */
export function secretsOf({ auth }: Endpoint): readonly string[] {
  return auth.kind === 'key' ? [auth.key] : [];
}
