import type { ClientOptions } from 'openai';
import { type Dispatcher, request, fetch as undiciFetch } from 'undici';

type Fetch = NonNullable<ClientOptions['fetch']>;

/**
 * A fetch for the client, over undici's `request`: for an answer of half a megabyte, fetch itself spends
 * some 4 ms of a core, twice what all the rest takes, on standards that nobody here makes use of. It
 * follows no redirect, since a key is meant for one host, and asks for no compression. What is sent as
 * anything but text, such as a form with a recording, goes through fetch.
 */
export function leanFetch(dispatcher: Dispatcher): Fetch {
  return async (input, init = {}) => {
    const { method, headers, body, signal } = init;
    // Both describe the same standards, under other names in their types.
    if (typeof body !== 'string' || input instanceof Request)
      return await undiciFetch(input as never, { ...init, dispatcher } as never);
    try {
      const answer = await request(input, {
        dispatcher,
        method: method as Dispatcher.HttpMethod,
        headers: Object.fromEntries(new Headers(headers)),
        body,
        ...(signal ? { signal } : {}),
      });
      return responseOf(answer, String(input));
    } catch (cause) {
      if (signal?.aborted === true) throw cause;
      // As fetch throws it, and the client takes it.
      throw new TypeError('fetch failed', { cause });
    }
  };
}

/** The parts of a response that the client and we make use of. */
function responseOf({ statusCode, headers, body }: Dispatcher.ResponseData, url: string): Response {
  const parts = {
    url,
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    headers: headersOf(headers),
    body,
    text: () => body.text(),
    json: () => body.json(),
    arrayBuffer: () => body.arrayBuffer(),
  };
  return parts as unknown as Response;
}

function headersOf(headers: Dispatcher.ResponseData['headers']): Headers {
  return new Headers(
    Object.entries(headers).flatMap(([name, values = []]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  );
}
