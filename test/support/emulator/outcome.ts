import { ApiError } from './api-error.ts';
import type { RequestRecord } from './request-log.ts';

/** What goes back over the connection. */
export type Outcome = { readonly headers: Readonly<Record<string, string>> } & (
  | { readonly kind: 'json'; readonly status: number; readonly body: string | Buffer }
  | { readonly kind: 'sound'; readonly type: string; readonly body: Buffer }
  | { readonly kind: 'events'; readonly events: Iterable<string> }
  | { readonly kind: 'reset' }
);

/**
 * The outcome of `work`; of an `ApiError` that it throws, the answer that says so, which `record`
 * then tells of too. Whatever happens, the headers that `work` has noted go along.
 */
export async function orRefusal(
  record: RequestRecord,
  work: (note: (headers: Readonly<Record<string, string>>) => void) => Promise<Outcome>,
): Promise<Outcome> {
  let headers: Readonly<Record<string, string>> = {};
  try {
    const outcome = await work((noted) => {
      headers = noted;
    });
    return { ...outcome, headers: { ...headers, ...outcome.headers } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    record.status = error.status;
    const code = errorCode(error.body);
    if (code !== undefined) record.errorCode = code;
    const body = JSON.stringify(error.body);
    return { kind: 'json', status: error.status, body, headers: { ...headers, ...error.headers } };
  }
}

function errorCode(body: object): string | undefined {
  const error = 'error' in body ? (body.error as { code?: string | null }) : undefined;
  return error?.code ?? undefined;
}
