import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

import { requireKey, requireValue, webAddress } from './endpoint-variables.ts';

/** Requests prove who sends them by a key. */
interface KeyAuth {
  readonly kind: 'key';
  readonly key: string;
}

/** Requests carry a bearer token of Microsoft Entra ID for this scope. */
interface KeylessAuth {
  readonly kind: 'keyless';
  readonly scope: string;
}

/** Requests carry no proof; for servers of one's own. */
interface NoAuth {
  readonly kind: 'none';
}

/** Where chat completions are asked for, and how. */
export type Endpoint =
  /** Azure's older shape: the deployment in the path, a dated `api-version` in the query. */
  | {
      readonly shape: 'azure-dated';
      readonly baseURL: string;
      readonly apiVersion: string;
      readonly deployment: string;
      readonly auth: KeyAuth | KeylessAuth;
    }
  /** Azure's newer shape: the same path for everybody, the deployment named as the model. */
  | {
      readonly shape: 'azure-v1';
      readonly baseURL: string;
      readonly deployment: string;
      readonly auth: KeyAuth | KeylessAuth;
    }
  /** OpenAI itself or a compatible server. */
  | { readonly shape: 'openai'; readonly baseURL: string; readonly auth: KeyAuth | NoAuth };

/** What an endpoint is described from. */
export interface EndpointSource {
  readonly engine: 'azure' | 'openai';
  readonly env: Environment;
  /** Scope of the keyless token; without it, the one that the API shape's documentation names. */
  readonly tokenScope?: string | undefined;
}

const openaiURL = 'https://api.openai.com/v1';

/**
 * Describes the endpoint that the environment names, in the variables of Azure's and OpenAI's own
 * samples.
 *
 * @throws InputError naming the variable that is missing or wrong
 */
export function describeEndpoint(source: EndpointSource): Endpoint {
  return source.engine === 'azure' ? describeAzure(source) : describeOpenai(source.env);
}

function describeAzure({ env, tokenScope }: EndpointSource): Endpoint {
  const resource = resourceURL(
    requireValue(env, 'AZURE_OPENAI_ENDPOINT', {
      what: 'where the Azure OpenAI resource is',
      example: 'https://my-resource.openai.azure.com',
    }),
  );
  const deployment = requireValue(env, 'AZURE_OPENAI_DEPLOYMENT_NAME', {
    what: 'which deployment of an audio model narrates',
    example: 'gpt-audio-mini',
  });
  const key = requireKey(env, 'AZURE_OPENAI_API_KEY');
  const auth = (defaultScope: string): KeyAuth | KeylessAuth =>
    key === undefined
      ? { kind: 'keyless', scope: tokenScope ?? defaultScope }
      : { kind: 'key', key };
  const apiVersion = env['OPENAI_API_VERSION']?.trim() ?? '';
  if (v1Versions.has(apiVersion)) {
    return {
      shape: 'azure-v1',
      baseURL: `${resource}/openai/v1`,
      deployment,
      auth: auth('https://ai.azure.com/.default'),
    };
  }
  if (!/^\d{4}-\d{2}-\d{2}/u.test(apiVersion)) {
    throw new InputError(
      'The value of OPENAI_API_VERSION is not a version of the API.',
      'Unset OPENAI_API_VERSION, or set it to a dated version such as 2025-01-01-preview.',
    );
  }
  return {
    shape: 'azure-dated',
    baseURL: `${resource}/openai`,
    apiVersion,
    deployment,
    auth: auth('https://cognitiveservices.azure.com/.default'),
  };
}

/** No version means v1; the others are what the v1 documentation calls its own version. */
const v1Versions: ReadonlySet<string> = new Set(['', 'v1', 'preview', 'latest']);

/**
 * The resource's address without what the API adds to it, so that the portal's "target URI", a v1
 * base address and a bare resource address all do.
 */
function resourceURL(value: string): string {
  const url = webAddress(value, 'AZURE_OPENAI_ENDPOINT');
  const path = url.pathname.replace(/\/openai(\/.*)?$/u, '').replace(/\/+$/u, '');
  return url.origin + path;
}

function describeOpenai(env: Environment): Endpoint {
  const given = env['OPENAI_BASE_URL']?.trim() ?? '';
  const url = webAddress(given === '' ? openaiURL : given, 'OPENAI_BASE_URL');
  const baseURL = url.origin + url.pathname.replace(/\/+$/u, '');
  const key = requireKey(env, 'OPENAI_API_KEY');
  if (key !== undefined) {
    return { shape: 'openai', baseURL, auth: { kind: 'key', key } };
  }
  if (baseURL === openaiURL) {
    requireValue(env, 'OPENAI_API_KEY', { what: 'the key of the OpenAI account' });
  }
  return { shape: 'openai', baseURL, auth: { kind: 'none' } };
}
