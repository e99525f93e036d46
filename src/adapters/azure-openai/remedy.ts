import type { Endpoint } from './endpoint.ts';

/** What a refusal is known by. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Name of the request's part that was refused; may be empty. */
  readonly param: string;
  readonly message: string;
  readonly endpoint: Endpoint;
  readonly model: string;
  /** Whether the account has run out of money. */
  readonly unpaid: boolean;
}

/** What to do when `DefaultAzureCredential` finds nothing that gives a token. */
export const tokenRemedy =
  'Sign in with `az login`, or give this machine a managed identity, with the role Cognitive Services OpenAI User on the resource; or set AZURE_OPENAI_API_KEY.';

/** One sentence that tells a person what to do about a refusal. */
export function remedyFor(refusal: Refusal): string {
  const { status, unpaid } = refusal;
  if (unpaid) {
    return 'Add credit or raise the spending limit of the account, then run again.';
  }
  switch (status) {
    case 401:
      return remedyFor401(refusal.endpoint);
    case 403:
      return remedyFor403(refusal.endpoint);
    case 404:
      return remedyFor404(refusal);
    default:
      return status >= 300 && status < 400
        ? `The address leads elsewhere: set ${addressVariable(refusal.endpoint)} to where the API itself is.`
        : remedyForRequest(refusal);
  }
}

function remedyFor401({ auth, shape }: Endpoint): string {
  if (auth.kind === 'keyless') {
    return 'Sign in again with `az login` to the tenant of the resource, and check that the token scope in the settings is one the resource takes; the role Cognitive Services OpenAI User is needed too.';
  }
  if (auth.kind === 'none') {
    return 'Set OPENAI_API_KEY to a key of this service.';
  }
  return shape === 'openai'
    ? 'Check OPENAI_API_KEY: it is wrong, expired, or of another service than OPENAI_BASE_URL.'
    : 'Check AZURE_OPENAI_API_KEY: it must be a key of the resource that AZURE_OPENAI_ENDPOINT names.';
}

function remedyFor403({ auth, shape }: Endpoint): string {
  if (shape === 'openai') {
    return 'Check that the account may use this model from this country, and that the key is of a project that may.';
  }
  return auth.kind === 'keyless'
    ? 'Give the identity the role Cognitive Services OpenAI User on the resource (new roles take some minutes), and check that its network rules admit this machine.'
    : 'Check that the resource allows keys (otherwise unset AZURE_OPENAI_API_KEY to sign in without one) and that its network rules admit this machine.';
}

function remedyFor404({ code, endpoint, model }: Refusal): string {
  if (endpoint.shape === 'openai') {
    return `Check the voice's model, "${model}", which this account does not have or which was shut down, and OPENAI_BASE_URL, which ends in /v1 for most services.`;
  }
  const deployment = `Check that AZURE_OPENAI_DEPLOYMENT_NAME, "${endpoint.deployment}", is a deployment of the resource that AZURE_OPENAI_ENDPOINT names; a new one takes some minutes.`;
  return code === 'DeploymentNotFound' || endpoint.shape === 'azure-v1'
    ? deployment
    : `${deployment} OPENAI_API_VERSION, "${endpoint.apiVersion}", must be one that knows audio, or be left unset.`;
}

function remedyForRequest({ code, param, message, endpoint, model }: Refusal): string {
  const about = `${code} ${param} ${message}`.toLowerCase();
  const named = endpoint.shape === 'openai' ? `model "${model}"` : `"${endpoint.deployment}"`;
  if (about.includes('voice')) {
    return `Choose a voice that the ${named.startsWith('model') ? named : `model of deployment ${named}`} has.`;
  }
  if (about.includes('api version') || about.includes('api-version')) {
    return 'Unset OPENAI_API_VERSION, or set it to one that knows audio, such as 2025-01-01-preview.';
  }
  if (/modalit|operationnotsupported|does not work with the specified model/u.test(about)) {
    return `Narrate with an audio model, such as gpt-audio-mini; ${named} does not speak.`;
  }
  if (about.includes('temperature')) {
    return 'Set another narration temperature.';
  }
  return 'Check the voice and the narration settings; this request is refused however often it is sent.';
}

function addressVariable(endpoint: Endpoint): string {
  return endpoint.shape === 'openai' ? 'OPENAI_BASE_URL' : 'AZURE_OPENAI_ENDPOINT';
}
