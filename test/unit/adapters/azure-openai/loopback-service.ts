import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the service received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** A speech service of this test alone, on a free port of the loopback address. */
export interface LoopbackService extends AsyncDisposable {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
}

/** Starts a service that answers every request the same way; disposing stops it. */
export async function loopbackService(
  answer: (response: ServerResponse, request: ReceivedRequest) => void,
): Promise<LoopbackService> {
  const received: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const request: ReceivedRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>,
      };
      received.push(request);
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Answers with a JSON body. */
export function answerJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A chat completion whose audio holds the given bytes. */
export function spokenCompletion(bytes: Uint8Array, transcript: string): unknown {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: null,
          audio: { id: 'audio_1', data: Buffer.from(bytes).toString('base64'), transcript },
        },
      },
    ],
    usage: {
      prompt_tokens: 300,
      completion_tokens: 130,
      prompt_tokens_details: { audio_tokens: 0, text_tokens: 300 },
      completion_tokens_details: { audio_tokens: 100, text_tokens: 30 },
    },
  };
}
