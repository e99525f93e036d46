import { ApiError, badRequest } from './api-error.ts';
import type { Api } from './api.ts';
import type { HttpFailure } from './failures.ts';

/** 401: Azure's gateway answers without an `error` key, OpenAI with one. */
export function unauthorized(api: Api): ApiError {
  if (api === 'openai') {
    return new ApiError(401, {
      error: {
        message: 'Incorrect API key provided.',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      },
    });
  }
  return new ApiError(401, {
    statusCode: 401,
    message:
      'Unauthorized. Access token is missing, invalid, audience is incorrect, or have expired.',
  });
}

/** 404 for a deployment (OpenAI: a model) that does not exist. */
export function unknownDeployment(api: Api, deployment: string): ApiError {
  if (api === 'openai') {
    return new ApiError(404, {
      error: {
        message: `The model \`${deployment}\` does not exist or you do not have access to it.`,
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_found',
      },
    });
  }
  return azureError(
    404,
    'DeploymentNotFound',
    'The API deployment for this resource does not exist.',
  );
}

/** 404 for a path that does not exist; Azure's dated API also says it of a missing `api-version`. */
export function unknownPath(api: Api, path: string): ApiError {
  return api === 'openai'
    ? new ApiError(404, {
        error: {
          message: `Invalid URL (POST ${path})`,
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      })
    : azureError(404, '404', 'Resource not found');
}

/** 429 of a quota, with how long to wait. `over` says what there was too much of. */
export function overQuota(api: Api, over: 'requests' | 'tokens', retryAfterMs: number): ApiError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const headers = { 'retry-after-ms': String(retryAfterMs), 'retry-after': String(seconds) };
  if (api === 'openai') {
    const message = `Rate limit reached on ${over} per minute. Please try again in ${seconds}s.`;
    const error = { message, type: over, param: null, code: 'rate_limit_exceeded' };
    return new ApiError(429, { error }, headers);
  }
  const limit = over === 'tokens' ? 'token rate limit' : 'call rate limit';
  const message = `Requests to the ChatCompletions_Create Operation have exceeded the ${limit} of your current pricing tier. Please retry after ${seconds} seconds.`;
  return azureError(429, '429', message, headers);
}

/** The answer to a failure on demand. */
export function errorOf(failure: HttpFailure, api: Api, retryAfterMs: number): ApiError {
  return errors[failure](api, retryAfterMs);
}

const errors: Readonly<Record<HttpFailure, (api: Api, retryAfterMs: number) => ApiError>> = {
  throttled: (api, retryAfterMs) => overQuota(api, 'requests', retryAfterMs),
  'server-error': () => new ApiError(500, { error: serverError }),
  capacity: () => azureError(429, '429', noCapacity),
  'capacity-503': () => azureError(503, '503', noCapacity),
  'request-timeout': () => azureError(408, 'Timeout', 'The operation was timeout.'),
  forbidden: () => azureError(403, 'PermissionDenied', noRole),
  'content-filter': contentFiltered,
};

/** The `error` of a 500, and of a stream that breaks off. */
export const serverError = {
  message: 'The server had an error while processing your request.',
  type: 'server_error',
  param: null,
  code: null,
};

const noCapacity =
  'The service is temporarily unable to process your request. Please try again later.';

const noRole = 'The principal lacks the required data action to perform the POST operation.';

function contentFiltered(api: Api): ApiError {
  const message = 'The response was filtered due to the prompt triggering the content policy.';
  if (api === 'openai') return badRequest({ message, code: 'content_filter' });
  const verdict = { violence: { filtered: true, severity: 'medium' } };
  const innererror = { code: 'ResponsibleAIPolicyViolation', content_filter_result: verdict };
  const error = { message, type: null, param: 'prompt', code: 'content_filter', status: 400 };
  return new ApiError(400, { error: { ...error, innererror } });
}

function azureError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiError {
  return new ApiError(status, { error: { code, message } }, headers);
}
