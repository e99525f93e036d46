import type { Endpoint } from './endpoint.ts';

/** What a refusal is known by. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Name of the request's part that was refused; may be empty. */
  readonly param: string;
  readonly message: string;
  readonly endpoint: Endpoint;
  /** Whether the account has run out of money. */
  readonly unpaid: boolean;
}

/** What to do when `DefaultAzureCredential` finds nothing that gives a token. */
export function tokenRemedy({ sources }: Endpoint): string {
  return `Sign in with \`az login\`, or give this machine a managed identity, with the role Cognitive Services OpenAI User on the resource; or set ${sources.key}.`;
}

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
        ? `The address leads elsewhere: set ${refusal.endpoint.sources.address} to where the API itself is.`
        : remedyForRequest(refusal);
  }
}

function remedyFor401({ auth, shape, sources }: Endpoint): string {
  if (auth.kind === 'keyless') {
    return 'Sign in again with `az login` to the tenant of the resource, and check that the token scope in the settings is one the resource takes; the role Cognitive Services OpenAI User is needed too.';
  }
  if (auth.kind === 'none') {
    return `Set ${sources.key} to a key of this service.`;
  }
  return shape === 'openai'
    ? `Check ${sources.key}: it is wrong, expired, or of another service than ${sources.address}.`
    : `Check ${sources.key}: it must be a key of the resource that ${sources.address} names; or unset it to sign in without a key.`;
}

function remedyFor403({ auth, shape, sources }: Endpoint): string {
  if (shape === 'openai') {
    return 'Check that the account may use this model from this country, and that the key is of a project that may.';
  }
  return auth.kind === 'keyless'
    ? 'Give the identity the role Cognitive Services OpenAI User on the resource (new roles take some minutes), and check that its network rules admit this machine.'
    : `Check that the resource allows keys (otherwise unset ${sources.key} to sign in without one) and that its network rules admit this machine.`;
}

function remedyFor404({ code, endpoint }: Refusal): string {
  const { sources } = endpoint;
  if (endpoint.shape === 'openai') {
    return `Check the voice's model, "${endpoint.model}", which this account does not have or which was shut down, and ${sources.address}, which ends in /v1 for most services.`;
  }
  const deployment = `Check that ${sources.deployment}, "${endpoint.deployment}", is a deployment of the resource that ${sources.address} names; a new one takes some minutes.`;
  return code === 'DeploymentNotFound' || endpoint.shape === 'azure-v1'
    ? deployment
    : `${deployment} ${sources.apiVersion}, "${endpoint.apiVersion}", must be one that knows audio, or be left unset.`;
}

/** What a request is refused for, and what to do about it. */
function remedyForRequest({ code, param, message, endpoint }: Refusal): string {
  const about = `${code} ${param} ${message}`.toLowerCase();
  const named =
    endpoint.shape === 'openai' ? `model "${endpoint.model}"` : `"${endpoint.deployment}"`;
  if (about.includes('voice')) {
    return `Choose a voice that the ${named.startsWith('model') ? named : `model of deployment ${named}`} has.`;
  }
  if (isAboutVersion(about)) {
    return `Unset ${endpoint.sources.apiVersion}, or set it to one that knows audio, such as 2025-01-01-preview.`;
  }
  if (isAboutModel(about)) {
    return `Narrate with an audio model, such as gpt-audio-mini; ${named} does not speak.`;
  }
  if (about.includes('temperature')) {
    return 'Set another narration temperature.';
  }
  return 'Check the voice and the narration settings; this request is refused however often it is sent.';
}

/** Whether a refused request tells that the deployment can't serve any (other deployments may). */
export function isDeploymentFault({
  code,
  param,
  message,
}: Pick<Refusal, 'code' | 'param' | 'message'>): boolean {
  const about = `${code} ${param} ${message}`.toLowerCase();
  return !about.includes('voice') && (isAboutVersion(about) || isAboutModel(about));
}

function isAboutVersion(about: string): boolean {
  return about.includes('api version') || about.includes('api-version');
}

function isAboutModel(about: string): boolean {
  return /modalit|operationnotsupported|does not work with the specified model/u.test(about);
}
