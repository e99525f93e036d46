import { describe, expect, test } from '@jest/globals';

import { bases, bytesOf, errorOf, speak, transcribe } from '#test/support/emulator/ask-audio.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { readWav } from '#test/support/emulator/wav.ts';

describe('speech', () => {
  test.each([
    { path: `${bases.v1}/speech`, header: 'api-key', value: 'emulator-key', status: 200 },
    {
      path: `${bases.v1}/speech`,
      header: 'authorization',
      value: 'Bearer emulator-token',
      status: 200,
    },
    {
      path: `${bases.dated}/speech?api-version=2025-04-01-preview`,
      header: 'api-key',
      value: 'emulator-key',
      status: 200,
    },
    { path: `${bases.dated}/speech`, header: 'api-key', value: 'emulator-key', status: 404 },
    {
      path: `${bases.openai}/speech`,
      header: 'authorization',
      value: 'Bearer emulator-key',
      status: 200,
    },
    { path: `${bases.openai}/speech`, header: 'authorization', value: 'Bearer no', status: 401 },
    { path: `${bases.v1}/speech`, header: 'api-key', value: 'no', status: 401 },
  ])('at $path with $header “$value” answers $status', async ({ path, header, value, status }) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await speak(emulator, {}, { path, headers: { [header]: value } });
    expect(answer.status).toBe(status);
    await answer.arrayBuffer();
    expect(emulator.requests).toMatchObject([{ status }]);
    expect(emulator.stats().paid).toBe(status === 200 ? 1 : 0);
  });

  test.each([
    { format: 'wav', begins: 'RIFF' },
    { format: 'flac', begins: 'fLaC' },
    { format: 'opus', begins: 'OggS' },
  ])('comes as $format', async ({ format, begins }) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const file = await bytesOf(await speak(emulator, { response_format: format }));
    expect(file.toString('latin1', 0, 4)).toBe(begins);
  });

  test('comes as raw samples, the same that a WAV holds', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const raw = await bytesOf(await speak(emulator, { response_format: 'pcm' }));
    const file = await bytesOf(await speak(emulator));
    expect(raw.equals(readWav(file).data)).toBe(true);
  });

  test('is billed for its text and its sound, and counted in the stats', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { data } = readWav(await bytesOf(await speak(emulator, { instructions: 'Slowly.' })));
    const usage = {
      textTokensIn: 3 + 2,
      audioTokensIn: 0,
      textTokensOut: 0,
      audioTokensOut: Math.ceil(data.length / 2400),
    };
    expect(emulator.requests).toMatchObject([{ kind: 'speech', usage, instructions: 'Slowly.' }]);
    expect(emulator.stats()).toMatchObject({
      usage,
      scripts: { 'Hello there.': { requests: 1, paid: 1 } },
    });
  });

  test.each([
    {
      what: 'no text',
      changes: { input: undefined },
      code: 'missing_required_parameter',
      param: 'input',
    },
    {
      what: 'an empty text',
      changes: { input: '' },
      code: 'string_below_min_length',
      param: 'input',
    },
    {
      what: 'a text that is too long',
      changes: { input: 'a'.repeat(4097) },
      code: 'string_above_max_length',
      param: 'input',
    },
    {
      what: 'no voice',
      changes: { voice: undefined },
      code: 'missing_required_parameter',
      param: 'voice',
    },
    { what: 'an unknown voice', changes: { voice: 'bob' }, code: 'invalid_value', param: 'voice' },
    {
      what: 'an unknown format',
      changes: { response_format: 'pcm16' },
      code: 'invalid_value',
      param: 'response_format',
    },
    {
      what: 'instructions that are no text',
      changes: { instructions: 1 },
      code: 'invalid_type',
      param: 'instructions',
    },
    {
      what: 'a member that it was told to refuse',
      changes: { speed: 1 },
      code: 'unknown_parameter',
      param: 'speed',
    },
    {
      what: 'a model that does not speak',
      changes: { model: 'gpt-audio' },
      code: 'OperationNotSupported',
      param: null,
    },
  ])('is refused with 400 for $what', async ({ changes, code, param }) => {
    await using emulator = await startEmulator({ voice: 'tone', unknownMembers: ['speed'] });
    const answer = await speak(emulator, changes);
    expect(answer.status).toBe(400);
    expect(await errorOf(answer)).toMatchObject({ code, param });
    expect(emulator.requests).toMatchObject([{ status: 400, errorCode: code }]);
  });

  test.each<[Failure, string]>([
    ['omission', 'One.'],
    ['silence', ''],
  ])('goes wrong on demand: %s', async (failure, heard) => {
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: ({ kind }) => (kind === 'speech' ? failure : undefined),
    });
    const file = await bytesOf(await speak(emulator, { input: 'One. Two.' }));
    const answer = await transcribe(emulator, file);
    expect(await answer.json()).toMatchObject({ text: heard });
    expect(emulator.requests).toMatchObject([
      { failure },
      { kind: 'transcription', script: heard },
    ]);
  });

  test('asks the hook with what it is to read', async () => {
    const cues: unknown[] = [];
    await using emulator = await startEmulator({
      voice: 'tone',
      fail(cue) {
        cues.push(cue);
        return undefined;
      },
    });
    await (await speak(emulator)).arrayBuffer();
    await (await speak(emulator)).arrayBuffer();
    const cue = {
      kind: 'speech',
      deployment: 'gpt-4o-mini-tts',
      script: 'Hello there.',
      voice: 'alloy',
    };
    expect(cues).toMatchObject([
      { ...cue, attempt: 1 },
      { ...cue, attempt: 2 },
    ]);
  });

  test('counts against the deployment’s quota', async () => {
    const deployments = { 'gpt-4o-mini-tts': { tokensPerMinute: 4 } };
    const now = () => 0;
    await using emulator = await startEmulator({ voice: 'tone', deployments, now });
    const first = await speak(emulator);
    await first.arrayBuffer();
    expect(first.headers.get('x-ratelimit-remaining-tokens')).toBe('1');
    const second = await speak(emulator);
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after-ms')).toBe('60000');
  });
});

describe('an open emulator', () => {
  test('speaks with any voice, for anybody', async () => {
    await using emulator = await startEmulator({
      voice: 'tone',
      open: true,
      deployments: { kokoro: {} },
    });
    const changes = { model: 'kokoro', voice: 'af_heart' };
    const file = await bytesOf(await speak(emulator, changes, { headers: {} }));
    expect(readWav(file).data.length).toBeGreaterThan(24_000);
    const models = await (await fetch(`${emulator.url}/v1/models`)).json();
    expect(models).toMatchObject({ data: [{ id: 'kokoro', object: 'model' }] });
  });
});
