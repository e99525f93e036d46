import { describe, expect, test } from '@jest/globals';

import type { DeploymentSettings } from '#src/config/deployment-settings.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import type { Emulator } from '#test/support/emulator/start-emulator.ts';
import { deploymentAt } from '#test/support/house-settings.ts';
import { narrateWith, reportOf, toneEmulator, writeBook } from '#test/support/narrate-with.ts';
import { openWorkplace } from '#test/support/workplace.ts';

describe('the shapes of the API', () => {
  const shapes: readonly Failure[] = [
    'audio-in-choice-1',
    'wav-regardless',
    'wav-size-7fffffff',
    'wav-trailing-chunk',
    '44100-hz',
    'empty-transcript',
  ];

  test.each<[string, (emulator: Emulator) => DeploymentSettings, string]>([
    [
      'dated, whole',
      (emulator) => deploymentAt(emulator, 'one', { apiVersion: '2025-01-01-preview' }),
      'azure-dated wav false',
    ],
    [
      'of OpenAI, streamed',
      (emulator) => {
        const { apiVersion: _, ...deployment } = deploymentAt(emulator, 'one');
        const endpoint = `${emulator.url}/v1`;
        return { ...deployment, engine: 'openai', endpoint, delivery: 'stream' };
      },
      'openai pcm16 true',
    ],
  ])('%s: odd answers that hold the whole text are takes', async (_, deployment, asked) => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator({
      fail: ({ number, kind }) => (kind === 'narration' ? shapes[number - 1] : undefined),
    });
    const { exitCode } = await narrateWith(workplace, [deployment(emulator)], { concurrency: 1 });
    expect(exitCode).toBe(0);
    const narrations = emulator.requests.filter(({ kind }) => kind === 'narration');
    const ways = narrations.map(({ api, format, stream }) => `${api} ${format} ${stream}`);
    expect(new Set(ways)).toEqual(new Set([asked]));
    // Nobody can tell of bare samples that they are 44,100 a second.
    const isStreamed = asked.endsWith('true');
    expect((await reportOf(workplace)).spend.retakes).toBe(isStreamed ? 1 : 0);
    // A take without a transcript has been listened to.
    expect(emulator.requests.some(({ kind }) => kind === 'listening')).toBe(true);
  });
});

describe('a server of the /v1/audio/speech kind', () => {
  const free = { textIn: 0, textOut: 0, audioIn: 0, audioOut: 0 };
  const local = (url: string): DeploymentSettings => ({
    name: 'local',
    engine: 'endpoint',
    model: 'kokoro',
    endpoint: `${url}/v1`,
    voice: 'af_heart',
    price: free,
  });

  test('narrates without a key, with a voice of its own', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator({ open: true, deployments: { kokoro: {} } });
    const more = `prices: { kokoro: ${JSON.stringify(free)} }`;
    const yaml = await writeBook(workplace, { speech: 'model: kokoro,', more });
    const run = await narrateWith(workplace, [local(emulator.url)], { yaml, environment: {} });
    expect(run.exitCode).toBe(0);
    expect(emulator.requests.map(({ kind, voice }) => `${kind} ${voice}`)).toEqual(
      Array.from({ length: 7 }, () => 'speech af_heart'),
    );
  });

  test('is not believed to serve any model: it is said which one it has', async () => {
    await using workplace = await openWorkplace();
    const run = await narrateWith(workplace, [local('http://127.0.0.1:9')], { environment: {} });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^Set speech\.model to kokoro, or name one/m);
  });

  test('reads what a chat model never reads right, before it is held', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator({
      fail: ({ kind, script }) =>
        kind === 'narration' && /\b2003\b/.test(script) ? 'preamble' : undefined,
    });
    const speaker = { api: 'speech', model: 'gpt-4o-mini-tts', voice: 'coral' } as const;
    const { exitCode } = await narrateWith(workplace, [
      deploymentAt(emulator, 'one'),
      deploymentAt(emulator, 'reader', speaker),
    ]);
    expect(exitCode).toBe(0);
    const read = emulator.requests.filter(({ kind }) => kind === 'speech');
    expect(read).toMatchObject([{ deployment: 'gpt-4o-mini-tts', voice: 'coral', status: 200 }]);
    const { segments } = await reportOf(workplace);
    expect(segments.filter(({ attempts }) => attempts > 1)).toHaveLength(1);
  });
});
