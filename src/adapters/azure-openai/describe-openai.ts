import { InputError } from '#src/domain/errors.ts';

import { endpointSources, settingOf } from './endpoint-sources.ts';
import { requireKey, requireValue, webAddress } from './endpoint-variables.ts';
import type { Endpoint, EndpointSource } from './endpoint.ts';

const openaiURL = 'https://api.openai.com/v1';

/**
 * Describes OpenAI itself or a server that speaks its API. The variables of OpenAI's samples belong
 * to the engine `openai`: a server of one's own (`endpoint`) is never sent OpenAI's key.
 *
 * @throws InputError naming what is missing, wrong or contradictory
 */
export function describeOpenai({ deployment, env }: EndpointSource): Endpoint {
  const { connection, name, engine, model } = deployment;
  const isOwn = engine === 'endpoint';
  const sources = endpointSources(deployment, {
    address: isOwn ? settingOf(name, 'endpoint') : 'OPENAI_BASE_URL',
    deployment: settingOf(name, 'deployment'),
    apiVersion: settingOf(name, 'apiVersion'),
    key: isOwn ? settingOf(name, 'keyVariable') : 'OPENAI_API_KEY',
  });
  if (connection.apiVersion !== undefined && connection.apiVersion.trim() !== '') {
    throw new InputError(
      `The deployment "${name}" contradicts itself: apiVersion belongs to the engine azure, its engine is ${engine}.`,
      `Remove ${settingOf(name, 'apiVersion')}, or set its engine to azure.`,
    );
  }
  const baseURL = addressOf(connection.endpoint ?? (isOwn ? '' : env['OPENAI_BASE_URL']), {
    source: sources.address,
    fallback: isOwn ? undefined : openaiURL,
  });
  refuseAzureResource(baseURL, sources.address);
  const isKeyed = !isOwn || connection.keyVariable !== undefined;
  const key = isKeyed ? requireKey(env, sources.key) : undefined;
  const facts = {
    shape: 'openai',
    baseURL,
    model: connection.deployment ?? model,
    sources,
  } as const;
  if (key !== undefined) return { ...facts, auth: { kind: 'key', key } };
  if (baseURL === openaiURL && isKeyed) {
    requireValue(env, sources.key, { what: 'the key of the OpenAI account' });
  }
  return { ...facts, auth: { kind: 'none' } };
}

function addressOf(
  value: string | undefined,
  { source, fallback }: { readonly source: string; readonly fallback: string | undefined },
): string {
  const given = value?.trim() || fallback;
  if (given === undefined) {
    throw new InputError(
      `The settings do not say where the service is: ${source} is missing.`,
      `Set ${source}, such as http://127.0.0.1:8880/v1.`,
    );
  }
  const url = webAddress(given, source);
  return url.origin + url.pathname.replace(/\/+$/u, '');
}

/** An Azure resource speaks OpenAI's API under one path alone. */
function refuseAzureResource(baseURL: string, source: string): void {
  const { hostname, pathname } = new URL(baseURL);
  if (!hostname.endsWith('.openai.azure.com') || pathname.endsWith('/openai/v1')) return;
  throw new InputError(
    `The value of ${source} is the address of an Azure OpenAI resource, which the engine openai cannot ask.`,
    `Narrate with the engine azure, or add /openai/v1 to ${source}.`,
  );
}
