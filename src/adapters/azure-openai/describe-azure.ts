import { InputError } from '#src/domain/errors.ts';

import { endpointSources, settingOf } from './endpoint-sources.ts';
import { requireKey, requireValue, webAddress } from './endpoint-variables.ts';
import type { Endpoint, EndpointSource, KeyAuth, KeylessAuth } from './endpoint.ts';

/** No version means v1; the others are what the v1 documentation calls its own version. */
const v1Versions: ReadonlySet<string> = new Set(['', 'v1', 'preview', 'latest']);

/**
 * Describes a deployment of an Azure OpenAI resource.
 *
 * @throws InputError naming what is missing or wrong
 */
export function describeAzure({ deployment, env, tokenScope }: EndpointSource): Endpoint {
  const { connection, name, model } = deployment;
  const sources = endpointSources(deployment, {
    address: 'AZURE_OPENAI_ENDPOINT',
    deployment: 'AZURE_OPENAI_DEPLOYMENT_NAME',
    apiVersion: 'OPENAI_API_VERSION',
    key: 'AZURE_OPENAI_API_KEY',
  });
  const address = connection.endpoint ?? addressIn(env);
  const resource = resourceURL(address, sources.address);
  if (connection.endpoint !== undefined && new URL(resource).host === 'api.openai.com') {
    throw new InputError(
      `The deployment "${name}" contradicts itself: its engine is azure, its endpoint OpenAI's.`,
      `Correct ${settingOf(name, 'engine')}, or its endpoint.`,
    );
  }
  const called =
    connection.deployment ?? (connection.endpoint === undefined ? deploymentIn(env) : model);
  const key = requireKey(env, sources.key);
  const auth = (defaultScope: string): KeyAuth | KeylessAuth =>
    key === undefined
      ? { kind: 'keyless', scope: tokenScope ?? defaultScope }
      : { kind: 'key', key };
  const apiVersion = (connection.apiVersion ?? env['OPENAI_API_VERSION'] ?? '').trim();
  if (v1Versions.has(apiVersion)) {
    return {
      shape: 'azure-v1',
      baseURL: `${resource}/openai/v1`,
      deployment: called,
      model: called,
      sources,
      auth: auth('https://ai.azure.com/.default'),
    };
  }
  if (!/^\d{4}-\d{2}-\d{2}/u.test(apiVersion)) throw noVersion(sources.apiVersion);
  return {
    shape: 'azure-dated',
    baseURL: `${resource}/openai`,
    apiVersion,
    deployment: called,
    // This shape goes by the path and ignores the model.
    model,
    sources,
    auth: auth('https://cognitiveservices.azure.com/.default'),
  };
}

function addressIn(env: EndpointSource['env']): string {
  return requireValue(env, 'AZURE_OPENAI_ENDPOINT', {
    what: 'where the Azure OpenAI resource is',
    example: 'https://my-resource.openai.azure.com',
  });
}

function deploymentIn(env: EndpointSource['env']): string {
  return requireValue(env, 'AZURE_OPENAI_DEPLOYMENT_NAME', {
    what: 'which deployment of an audio model narrates',
    example: 'gpt-audio-mini',
  });
}

/**
 * The resource's address without what the API adds to it, so that the portal's "target URI", a v1
 * base address and a bare resource address all do.
 */
function resourceURL(value: string, source: string): string {
  const url = webAddress(value, source);
  const path = url.pathname.replace(/\/openai(\/.*)?$/u, '').replace(/\/+$/u, '');
  return url.origin + path;
}

function noVersion(source: string): InputError {
  return new InputError(
    `The value of ${source} is not a version of the API.`,
    `Unset ${source}, or set it to a dated version such as 2025-01-01-preview.`,
  );
}
