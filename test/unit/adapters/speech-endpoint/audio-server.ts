import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { AudioServiceOptions } from '#src/adapters/speech-endpoint/audio-service.ts';

/** A request as the server received it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server of this test alone, on a free port of the loopback address. */
export interface AudioServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** What a client of it is made from. */
  readonly options: AudioServiceOptions;
}

/** A signal that is never aborted. */
export const never = new AbortController().signal;

/** Starts a server that answers every request as `answer` says; disposing stops it. */
export async function audioServer(
  answer: (response: ServerResponse, number: number) => void,
): Promise<AudioServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { url = '', headers } = incoming;
      received.push({ path: url, headers, body: Buffer.concat(pieces) });
      answer(response, received.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    options: {
      deployment: {
        name: 'local',
        engine: 'endpoint',
        api: 'speech',
        model: 'orpheus',
        priority: 1,
        price: { textIn: 0, textOut: 0, audioIn: 0, audioOut: 0 },
        connection: { endpoint: `${url}/v1`, delivery: 'whole' },
      },
      env: { OPENAI_API_KEY: 'sk-of-another-service' },
      settings: { timeoutMs: 20_000 },
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers with a body of some type. */
export function send(
  response: ServerResponse,
  body: string | Uint8Array,
  type: string,
  status = 200,
): void {
  response.writeHead(status, type === '' ? {} : { 'content-type': type });
  response.end(body);
}
