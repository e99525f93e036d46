import { badRequest, type ApiError } from './api-error.ts';
import { apiOf, type Api } from './api.ts';
import { authorise } from './authorise.ts';
import { overQuota, unknownDeployment, unknownPath } from './common-errors.ts';
import type { Call, Emulation } from './emulation.ts';
import { serves, type Operation } from './operation.ts';
import { quotaHeaders } from './quota-headers.ts';

/** Where a call arrived. */
export interface Destination {
  readonly api: Api;
  readonly deployment: string;
}

/** What the quota says of a call that reached a deployment. */
export interface GatewayVerdict {
  /** Why it is not let in. */
  readonly refusal: ApiError | undefined;
  /** State of the deployment's quota, for the reply. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The API a call came by, once its credential was found good. An emulator that is open looks at none.
 *
 * @throws ApiError 401
 */
export function identify(call: Call, { settings }: Emulation): Api {
  const api = apiOf(call.url.pathname);
  if (!settings.open) authorise(api, call.headers, settings);
  return api;
}

/**
 * The deployment of a call: dated paths name it and ignore the body's `model`; elsewhere `model` is
 * it.
 *
 * @throws ApiError 404 where there is no such deployment, 400 where it does not do what it is asked
 */
export function findDeployment(
  { api, operation }: { readonly api: Api; readonly operation: Operation },
  url: URL,
  model: unknown,
  { quotas, settings }: Emulation,
): Destination {
  const deployment = api === 'azure-dated' ? deploymentIn(url) : deploymentNamed(model);
  if (!quotas.has(deployment)) throw unknownDeployment(api, deployment);
  if (!settings.open && !serves(deployment, operation)) {
    throw badRequest({
      message: `The ${operation} operation does not work with the specified model, ${deployment}. Please choose different model and try again.`,
      code: 'OperationNotSupported',
      type: null,
    });
  }
  return { api, deployment };
}

/** Counts a call against the quota of its deployment, `tokens` being what it may cost at most. */
export function admit(
  { api, deployment }: Destination,
  tokens: number,
  { quotas }: Emulation,
): GatewayVerdict {
  const admission = quotas.get(deployment)!(tokens);
  const { exceeded } = admission;
  return {
    refusal: exceeded && overQuota(api, exceeded, admission[exceeded].resetMs),
    headers: quotaHeaders(api, admission),
  };
}

function deploymentIn(url: URL): string {
  const version = url.searchParams.get('api-version') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version)) {
    throw unknownPath('azure-dated', url.pathname);
  }
  return decodeURIComponent(url.pathname.split('/')[3] ?? '');
}

function deploymentNamed(model: unknown): string {
  if (typeof model === 'string' && model !== '') return model;
  throw badRequest({ message: 'you must provide a model parameter', code: null });
}
