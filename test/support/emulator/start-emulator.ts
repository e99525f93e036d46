import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

import { fastify, type FastifyInstance } from 'fastify';

import { apiOf } from './api.ts';
import { unknownPath } from './common-errors.ts';
import type { Emulation } from './emulation.ts';
import { speakWithEspeak } from './espeak-voice.ts';
import { settle, type EmulatorOptions, type EmulatorSettings } from './options.ts';
import { quotaWindows } from './quota-windows.ts';
import { rememberRecordings } from './recordings.ts';
import { statsOf, type EmulatorStats, type RequestRecord } from './request-log.ts';
import { serveCall } from './serve-call.ts';
import { toneVoice } from './tone-voice.ts';

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:<port>`, without a slash at the end: the endpoint of an Azure resource. */
  readonly url: string;
  /** Every request for a completion, speech or a transcription so far, in order of arrival. */
  readonly requests: readonly Readonly<RequestRecord>[];
  /** The requests in figures. */
  stats(): EmulatorStats;
  /** Ends all connections, timers and child processes at once. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a server on the loopback interface that speaks the APIs of Azure (dated and v1) and OpenAI
 * for chat with audio, speech and transcription, and narrates. `GET /emulator/log` and
 * `GET /emulator/stats` tell other processes what `requests` and `stats()` tell this one.
 *
 * @throws Error when the port is taken, or espeak-ng is to speak but not installed
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulation = await emulate(settle(options));
  const shutdown = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  // Every body is read as bytes: the emulator words its own complaints about bad JSON and forms.
  const app = fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 * 1024 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get('/emulator/log', () => emulation.log);
  app.get('/emulator/stats', () => statsOf(emulation.log));
  app.setNotFoundHandler((request, reply) => {
    const { status, body } = unknownPath(apiOf(request.url), request.url);
    return reply.code(status).send(body);
  });
  app.get('/v1/models', () => modelList(emulation.settings));
  for (const path of completionPaths) {
    app.post(path, (request, reply) => {
      const served = serveCall(request, reply, emulation, shutdown.signal);
      underWay.add(served);
      return served.finally(() => underWay.delete(served));
    });
  }
  await app.listen({ host: '127.0.0.1', port: emulation.settings.port });

  const close = async (): Promise<void> => {
    shutdown.abort();
    await app.close();
    await Promise.allSettled(underWay);
  };
  return {
    url: `http://127.0.0.1:${portOf(app)}`,
    requests: emulation.log,
    stats: () => statsOf(emulation.log),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const completionPaths = ['/openai/deployments/:deployment', '/openai/v1', '/v1'].flatMap((base) =>
  ['chat/completions', 'audio/speech', 'audio/transcriptions'].map((path) => `${base}/${path}`),
);

/** What is deployed, as OpenAI and compatible servers list it. */
function modelList({ deployments }: EmulatorSettings): object {
  const data = Object.keys(deployments).map((id) => ({
    id,
    object: 'model',
    owned_by: 'emulator',
  }));
  return { object: 'list', data };
}

async function emulate(settings: EmulatorSettings): Promise<Emulation> {
  if (settings.voice === 'espeak') await promisify(execFile)('espeak-ng', ['--version']);
  const quotas = Object.entries(settings.deployments).map(
    ([name, quota]) => [name, quotaWindows(quota, settings.now)] as const,
  );
  return {
    settings,
    log: [],
    attempts: new Map(),
    recordings: rememberRecordings(settings.now, settings.dictations),
    speak: settings.voice === 'espeak' ? speakWithEspeak : toneVoice(),
    quotas: new Map(quotas),
  };
}

function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port;
}
