import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

import { describeAzure } from './describe-azure.ts';
import { describeOpenai } from './describe-openai.ts';

/** Requests prove who sends them by a key. */
export interface KeyAuth {
  readonly kind: 'key';
  readonly key: string;
}

/** Requests carry a bearer token of Microsoft Entra ID for this scope. */
export interface KeylessAuth {
  readonly kind: 'keyless';
  readonly scope: string;
}

/** Requests carry no proof; for servers of one's own. */
export interface NoAuth {
  readonly kind: 'none';
}

/** Where a person named each part of an endpoint, in words that fit into a sentence about it. */
export interface EndpointSources {
  /** Such as `AZURE_OPENAI_ENDPOINT`, or `endpoint of "sweden" under deployments in config/lectern.yaml`. */
  readonly address: string;
  readonly deployment: string;
  readonly apiVersion: string;
  /** The environment variable that holds the key; where none is looked at, the setting that would name one. */
  readonly key: string;
}

/** What all endpoints have. */
interface EndpointFacts {
  readonly baseURL: string;
  /** What requests call the model. */
  readonly model: string;
  readonly sources: EndpointSources;
}

/** Where a service is asked, and how. */
export type Endpoint = EndpointFacts &
  (
    | {
        /** Azure's older shape: the deployment in the path, a dated `api-version` in the query. */
        readonly shape: 'azure-dated';
        readonly apiVersion: string;
        readonly deployment: string;
        readonly auth: KeyAuth | KeylessAuth;
      }
    | {
        /** Azure's newer shape: the same path for everybody, the deployment named as the model. */
        readonly shape: 'azure-v1';
        readonly deployment: string;
        readonly auth: KeyAuth | KeylessAuth;
      }
    | {
        /** OpenAI itself or a compatible server. */
        readonly shape: 'openai';
        readonly auth: KeyAuth | NoAuth;
      }
  );

/** What an endpoint is described from. */
export interface EndpointSource {
  readonly deployment: ConnectedDeployment;
  readonly env: Environment;
  /** Scope of the keyless token; without it, the one that the API shape's documentation names. */
  readonly tokenScope?: string | undefined;
}

/**
 * Describes how a deployment is reached. What its connection leaves open is told by the variables of
 * Azure's and OpenAI's own samples. A connection that names the variable of its key has that key or
 * none: with Azure it is keyless then.
 *
 * @throws InputError naming the variable or the setting that is missing, wrong or at odds with
 *   another one
 */
export function describeEndpoint(source: EndpointSource): Endpoint {
  return source.deployment.engine === 'azure' ? describeAzure(source) : describeOpenai(source);
}
