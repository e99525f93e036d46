import { execFile } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, test } from '@jest/globals';
import { AzureOpenAI, BadRequestError, OpenAI } from 'openai';

import { narrate, narrationBody, paths, post } from '#test/support/emulator/ask-emulator.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { readWav } from '#test/support/emulator/wav.ts';

describe('the three ways in', () => {
  const body = narrationBody('Hello.');
  const nobody = { ...body, model: 'nobody' };

  test.each([
    ['the v1 path takes a key as bearer', paths.v1, 'authorization: Bearer emulator-key'],
    ['the v1 path takes a key as api-key', paths.v1, 'api-key: emulator-key'],
    ['the v1 path takes an Entra token', paths.v1, 'authorization: Bearer emulator-token'],
    ['the dated path takes a key as api-key', paths.dated, 'api-key: emulator-key'],
    ['the dated path takes an Entra token', paths.dated, 'authorization: Bearer emulator-token'],
    ['OpenAI takes its key as bearer', paths.openai, 'authorization: Bearer emulator-key'],
  ])('%s', async (_rule, path, header) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const [name = '', value = ''] = header.split(': ');
    const answer = await post(emulator, body, path, { [name]: value });
    expect(answer.status).toBe(200);
    expect(emulator.requests).toMatchObject([{ status: 200, script: 'Hello.' }]);
  });

  const gateway = { statusCode: 401, message: expect.any(String) };
  const openai = { error: expect.objectContaining({ code: 'invalid_api_key' }) };
  test.each([
    { why: 'a wrong bearer on v1', path: paths.v1, header: 'authorization: Bearer no', gateway },
    { why: 'a wrong api-key on v1', path: paths.v1, header: 'api-key: no', gateway },
    { why: 'no credential on v1', path: paths.v1, header: 'accept: */*', gateway },
    { why: 'a wrong api-key on the dated path', path: paths.dated, header: 'api-key: no', gateway },
    { why: 'a wrong key at OpenAI', path: paths.openai, header: 'authorization: Bearer no' },
    { why: 'an api-key at OpenAI', path: paths.openai, header: 'api-key: emulator-key' },
    {
      why: 'an Entra token at OpenAI',
      path: paths.openai,
      header: 'authorization: Bearer emulator-token',
    },
  ])('answer 401 in their own shape to $why', async ({ path, header, ...shape }) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const [name = '', value = ''] = header.split(': ');
    const answer = await post(emulator, body, path, { [name]: value });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual(shape.gateway ?? openai);
    expect(emulator.requests).toMatchObject([{ status: 401 }]);
    expect(emulator.stats().paid).toBe(0);
  });

  test.each([
    ['v1: the body names no deployment', paths.v1, nobody, 'DeploymentNotFound'],
    [
      'dated: the path names no deployment',
      paths.dated.replace('gpt-audio-mini', 'nobody'),
      body,
      'DeploymentNotFound',
    ],
    ['OpenAI: there is no such model', paths.openai, nobody, 'model_not_found'],
    ['dated: the api-version is missing', paths.dated.split('?')[0]!, body, '404'],
    ['dated: the api-version is no date', paths.dated.replace('2025', 'x'), body, '404'],
    ['Azure: there is no such path', '/openai/deployments/gpt-audio-mini/nothing', body, '404'],
    ['a v1 endpoint with the dated path behind it', `/openai/v1${paths.dated}`, body, '404'],
  ])('answer 404 when – %s', async (_why, path, request, code) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await post(emulator, request, path);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code } });
  });

  test('the dated path ignores the model in the body', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    await post(emulator, nobody, paths.dated);
    expect(emulator.requests).toMatchObject([
      { api: 'azure-dated', deployment: 'gpt-audio-mini', status: 200, script: 'Hello.' },
    ]);
  });
});

describe('the openai package', () => {
  const messages = [{ role: 'user' as const, content: 'Hello there.' }];
  const request = {
    messages,
    modalities: ['text' as const, 'audio' as const],
    audio: { voice: 'marin', format: 'wav' as const },
  };
  const key = { apiKey: 'emulator-key', maxRetries: 0 };

  test.each([
    ['v1', (url: string) => new OpenAI({ ...key, baseURL: `${url}/openai/v1/` })],
    ['OpenAI', (url: string) => new OpenAI({ ...key, baseURL: `${url}/v1` })],
    [
      'dated',
      (endpoint: string) => {
        const apiVersion = '2025-01-01-preview';
        return new AzureOpenAI({ ...key, endpoint, apiVersion, deployment: 'gpt-audio-mini' });
      },
    ],
  ])('narrates through the %s API', async (_api, client) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const completion = await client(emulator.url).chat.completions.create({
      model: 'gpt-audio-mini',
      ...request,
    });
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { role: 'assistant', content: null, audio: { transcript: 'Hello there.' } },
    });
  });

  test('sees errors as its own classes, with code, parameter and request id', async () => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'content-filter' });
    const client = new OpenAI({ ...key, baseURL: `${emulator.url}/openai/v1/` });
    const failed = client.chat.completions.create({ model: 'gpt-audio-mini', ...request });
    await expect(failed).rejects.toBeInstanceOf(BadRequestError);
    await expect(failed).rejects.toMatchObject({
      code: 'content_filter',
      param: 'prompt',
      requestID: expect.any(String),
    });
  });
});

test.each([
  ['between the lines', 'Context.\n<script>\nOne.\n\nTwo.\n</script>\nThanks.', 'One.\n\nTwo.'],
  ['up to the last closing line', '<script>\nA\n</script>\nB\n</script>', 'A\n</script>\nB'],
  [
    'in all of a text without such lines',
    'Just <script>this</script>.',
    'Just <script>this</script>.',
  ],
])('the script is found %s', async (_where, content, script) => {
  await using emulator = await startEmulator({ voice: 'tone' });
  const messages = [
    { role: 'user', content: '<script>\nAn earlier one.\n</script>' },
    { role: 'assistant', content: 'Done.' },
    { role: 'user', content: [{ type: 'text', text: content }] },
    { role: 'system', content: 'Calmly.' },
  ];
  expect((await narrate(emulator, '', { messages })).audio.transcript).toBe(script);
  expect(emulator.requests[0]?.script).toBe(script);
});

test('a request for text is told what one of its own recordings says', async () => {
  await using emulator = await startEmulator({ voice: 'tone', fail: () => 'omission' });
  const { file } = await narrate(emulator, 'One. Two. Three.');
  const data = Buffer.concat([file.subarray(0, 40), Buffer.alloc(4), file.subarray(44)]);
  data.writeUInt32LE(readWav(file).data.length, 40);
  const recording = { data: data.toString('base64'), format: 'wav' };
  const content = [
    { type: 'text', text: 'Write down what you hear.' },
    { type: 'input_audio', input_audio: recording },
  ];
  const changes = { modalities: ['text'], audio: undefined, messages: [{ role: 'user', content }] };
  const { text } = await post(emulator, narrationBody('', changes));
  expect(JSON.parse(text)).toMatchObject({
    choices: [{ message: { content: 'One. Three.', audio: null } }],
    usage: { prompt_tokens_details: { audio_tokens: Math.ceil((11 / 14) * 10) } },
  });
});

test('other processes read the log and the count of paid requests over HTTP', async () => {
  await using emulator = await startEmulator({
    voice: 'tone',
    fail: ({ attempt }) => (attempt === 1 ? 'server-error' : undefined),
  });
  await post(emulator, narrationBody('One.'));
  await post(emulator, narrationBody('One.'));
  await post(emulator, narrationBody('Two.'));
  const log = await (await fetch(`${emulator.url}/emulator/log`)).json();
  const stats = await (await fetch(`${emulator.url}/emulator/stats`)).json();
  expect(log).toEqual(JSON.parse(JSON.stringify(emulator.requests)));
  expect(log).toMatchObject([
    { number: 1, script: 'One.', attempt: 1, status: 500, failure: 'server-error' },
    { number: 2, script: 'One.', attempt: 2, status: 200, usage: { audioTokensOut: 6 } },
    { number: 3, script: 'Two.', attempt: 1, status: 500 },
  ]);
  expect(stats).toMatchObject({
    requests: 3,
    paid: 1,
    byStatus: { 200: 1, 500: 2 },
    byFailure: { 'server-error': 2 },
    scripts: { 'One.': { requests: 2, paid: 1 }, 'Two.': { requests: 1, paid: 0 } },
  });
});

test('the command prints its address and settings, serves, and stops on SIGTERM', async () => {
  const cli = new URL('../support/emulator/cli.ts', import.meta.url).pathname;
  const options = ['--voice', 'tone', '--rpm', '600', '--rate', 'refusal=1', '--latency-ms', '1'];
  using child = execFile(process.execPath, [cli, ...options]);
  const [greeting] = (await once(child.stdout!, 'data')) as [string];
  const url = /AZURE_OPENAI_ENDPOINT=(\S+)/.exec(greeting)?.[1] ?? '';
  const { headers } = await post({ url }, narrationBody('Hello.'));
  expect(headers.get('x-ratelimit-limit-requests')).toBe('600');
  expect((await narrate({ url }, 'Hello.')).audio.transcript).toMatch(/I'm sorry/);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
