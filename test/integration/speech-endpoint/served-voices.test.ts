import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, test } from '@jest/globals';

import type { AudioServiceOptions } from '#src/adapters/speech-endpoint/audio-service.ts';
import { servedVoices } from '#src/adapters/speech-endpoint/served-voices.ts';

import { never } from './open-emulator.ts';

const servers: Server[] = [];

/** A server that answers one path with JSON and any other with 404. */
async function serve(path: string, answer: object, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    const isIt = request.method === 'GET' && request.url === path;
    response.writeHead(isIt ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isIt ? answer : { detail: 'Not Found' }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

afterEach(async () => {
  await Promise.all(servers.splice(0).map(close));
});

function optionsFor(endpoint: string): AudioServiceOptions {
  return {
    deployment: {
      name: 'kokoro',
      engine: 'endpoint',
      api: 'speech',
      model: 'kokoro',
      priority: 1,
      price: { textIn: 0, textOut: 0, audioIn: 0, audioOut: 0 },
      connection: { endpoint, delivery: 'whole' },
    },
    env: {},
    settings: { timeoutMs: 20_000 },
  };
}

describe('a server that is asked for its voices', () => {
  test('lists them', async () => {
    const url = await serve('/v1/audio/voices', { voices: ['af_bella', 'am_adam'] });
    expect(await servedVoices(optionsFor(url), never)).toEqual(['af_bella', 'am_adam']);
  });

  test('has no such list', async () => {
    const url = await serve('/v1/models', {});
    expect(await servedVoices(optionsFor(url), never)).toBeUndefined();
  });

  test('wants a key', async () => {
    const url = await serve('/v1/audio/voices', { error: { message: 'no key' } }, 401);
    await expect(servedVoices(optionsFor(url), never)).rejects.toMatchObject({
      name: 'RefusedError',
    });
  });

  test('does not run', async () => {
    const url = await serve('/v1/models', {});
    await Promise.all(servers.splice(0).map(close));
    await expect(servedVoices(optionsFor(url), never)).rejects.toMatchObject({
      name: 'TemporaryError',
      message: expect.stringContaining('kokoro'),
    });
  });
});
