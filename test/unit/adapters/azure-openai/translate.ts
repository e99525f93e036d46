import { APIError } from 'openai';

import type { Endpoint } from '#src/adapters/azure-openai/endpoint.ts';
import { translateError } from '#src/adapters/azure-openai/translate-error.ts';

const keyed = { kind: 'key', key: 'the-secret-key' } as const;
const keyless = { kind: 'keyless', scope: 's' } as const;
const model = 'gpt-audio-mini';
const azureSources = {
  address: 'AZURE_OPENAI_ENDPOINT',
  deployment: 'AZURE_OPENAI_DEPLOYMENT_NAME',
  apiVersion: 'OPENAI_API_VERSION',
  key: 'AZURE_OPENAI_API_KEY',
};
const openaiSources = { ...azureSources, address: 'OPENAI_BASE_URL', key: 'OPENAI_API_KEY' };
const azure = { model, sources: azureSources, deployment: 'narrator' };
export const dated: Endpoint = {
  ...azure,
  shape: 'azure-dated',
  baseURL: 'https://res.example/openai',
  apiVersion: '2023-05-15',
  auth: keyed,
};
export const v1: Endpoint = {
  ...azure,
  shape: 'azure-v1',
  baseURL: 'https://res.example/openai/v1',
  auth: keyless,
};
const compatible = { shape: 'openai', model, sources: openaiSources } as const;
export const openai: Endpoint = {
  ...compatible,
  baseURL: 'https://api.openai.com/v1',
  auth: keyed,
};
export const own: Endpoint = {
  ...compatible,
  baseURL: 'http://box:8000/v1',
  auth: { kind: 'none' },
};

/** What a failed request to an endpoint means. */
export function translate(
  error: unknown,
  endpoint: Endpoint = dated,
  signal = new AbortController().signal,
) {
  return translateError(error, { endpoint, timeoutMs: 90_000, signal, nowMs: 0 });
}
/** The client's error for an answer with an error status. */
export function answered(status: number, error: object = {}, headers: Record<string, string> = {}) {
  return APIError.generate(status, { error }, undefined, new Headers(headers));
}
