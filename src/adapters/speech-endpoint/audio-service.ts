import { APIConnectionError, type OpenAI } from 'openai';

import { openClient } from '#src/adapters/azure-openai/client.ts';
import { describeService, secretsOf } from '#src/adapters/azure-openai/describe-service.ts';
import { describeEndpoint, type Endpoint } from '#src/adapters/azure-openai/endpoint.ts';
import type { TokenSource } from '#src/adapters/azure-openai/keyless.ts';
import { redact } from '#src/adapters/azure-openai/redact.ts';
import { translateError } from '#src/adapters/azure-openai/translate-error.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { TemporaryError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

/** What a narrator or a listener behind an audio path is made from. */
export interface AudioServiceOptions {
  readonly deployment: ConnectedDeployment;
  /** The environment that holds its key, and tells what its connection leaves open. */
  readonly env: Environment;
  readonly settings: AudioServiceSettings;
  /** Where keyless tokens come from, by scope; the machine's own Azure sign-in unless given. */
  readonly tokens?: (scope: string) => TokenSource;
}

/** What the house decides about requests to audio paths. */
export interface AudioServiceSettings {
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Scope of keyless tokens; without it, the one that the API shape's documentation names. */
  readonly tokenScope?: string | undefined;
}

/** The service behind a deployment that speaks or transcribes. */
export interface AudioService {
  readonly openai: OpenAI;
  /** What requests call the model. */
  readonly model: string;
  /** The service in words. */
  readonly name: string;
  /** What every request carries besides its body. */
  readonly query: Readonly<Record<string, string>>;
  /** What a failed request means for the queue, in our own errors; see `translateError`. */
  failureOf(error: unknown, signal: AbortSignal): unknown;
  /** A text without the service's secrets. */
  redact(text: string): string;
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/**
 * Opens the service behind a deployment.
 *
 * @throws InputError when settings and environment do not say what is needed
 */
export function openAudioService(options: AudioServiceOptions): AudioService {
  const { deployment, env, settings, tokens } = options;
  const { timeoutMs, tokenScope } = settings;
  const endpoint = describeEndpoint({ deployment: withOwnName(deployment), env, tokenScope });
  const client = openClient(endpoint, { timeoutMs, tokens });
  return {
    openai: client.openai,
    model: endpoint.model,
    name: describeService(endpoint),
    query: audioQuery(endpoint),
    failureOf(error, signal) {
      const failure = translateError(error, { endpoint, timeoutMs, signal, nowMs: Date.now() });
      return error instanceof APIConnectionError && failure instanceof TemporaryError
        ? unreachable(deployment.name, failure)
        : failure;
    },
    redact: (text) => redact(text, secretsOf(endpoint)),
    close: () => client.close(),
  };
}

/**
 * AZURE_OPENAI_DEPLOYMENT_NAME names the chat model that narrates: a deployment that speaks or
 * transcribes is called as its settings say, or as its model.
 */
function withOwnName(deployment: ConnectedDeployment): ConnectedDeployment {
  const { connection, engine, model } = deployment;
  return engine === 'azure'
    ? { ...deployment, connection: { deployment: model, ...connection } }
    : deployment;
}

/**
 * In Azure's v1 API the audio paths belong to its preview
 * (https://learn.microsoft.com/azure/ai-services/openai/reference-preview-latest).
 */
function audioQuery({ shape }: Endpoint): Readonly<Record<string, string>> {
  return shape === 'azure-v1' ? { 'api-version': 'preview' } : {};
}

/** A house may have several servers, of which one is not running: says which. */
function unreachable(name: string, { message, cause, maybeBilled }: TemporaryError): Error {
  return new TemporaryError(`The deployment "${name}" does not answer: ${message}`, {
    cause,
    maybeBilled,
  });
}
