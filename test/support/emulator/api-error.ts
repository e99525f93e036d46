/** How the services describe a bad request. */
export interface ErrorDetail {
  readonly message: string;
  readonly code: string | null;
  readonly param?: string | null;
  readonly type?: string | null;
}

/** An answer other than 200: its status, its JSON body and its own headers. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A 400 in the shape that OpenAI and Azure share. */
export function badRequest(detail: ErrorDetail): ApiError {
  const { message, code, param = null, type = 'invalid_request_error' } = detail;
  return new ApiError(400, { error: { message, type, param, code } });
}

/** What `read` gives, or the `ApiError` that it throws. */
export function orError<T>(read: () => T): T | ApiError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
