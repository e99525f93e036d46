import type { Deployment } from './deployment.ts';

/**
 * Where a deployment is reached, and how; secrets stay in the environment. What is absent is told
 * by the environment variables that Azure's and OpenAI's own samples use.
 */
export interface Connection {
  /** Address of the resource (azure) or of the API (openai, endpoint), such as `http://127.0.0.1:8880/v1`. */
  readonly endpoint?: string;
  /** What the service calls the deployment; absent: what AZURE_OPENAI_DEPLOYMENT_NAME says, else the model. */
  readonly deployment?: string;
  /** Azure's dated version; empty: the v1 API; absent: what OPENAI_API_VERSION says. */
  readonly apiVersion?: string;
  /**
   * Environment variable that holds the key; one that is unset means keyless with azure, no key
   * elsewhere. Absent: AZURE_OPENAI_API_KEY or OPENAI_API_KEY, and no key for an endpoint.
   */
  readonly keyVariable?: string;
  /** The voice it is asked for, where its voices have other names; absent: the one that is asked for. */
  readonly voice?: string;
  /** Whether audio comes as a whole WAV or streamed as pcm16, which some servers demand. */
  readonly delivery: 'whole' | 'stream';
}

/** A deployment and the way to it. */
export interface ConnectedDeployment extends Deployment {
  readonly connection: Connection;
}
