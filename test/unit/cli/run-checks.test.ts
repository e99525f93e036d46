import { describe, expect, test } from '@jest/globals';

import { formatChecks } from '#src/cli/format-checks.ts';
import { runChecks } from '#src/cli/run-checks.ts';
import type { CheckNeeds } from '#src/cli/run-checks.ts';
import { isFatal } from '#src/domain/machine/check.ts';
import { fakeMachine } from '#test/support/fake-machine.ts';

const needs = (changes: Partial<CheckNeeds> = {}): CheckNeeds => ({
  machine: fakeMachine({}),
  environment: {},
  nodeVersion: '24.1.0',
  workingFolder: '/home/me',
  ...changes,
});

const secretive = {
  REDIS_URL: 'redis://me:topsecret@queue.example:6380/0',
  AZURE_OPENAI_ENDPOINT: 'https://x.example',
  AZURE_OPENAI_API_KEY: 'topsecret',
  OPENAI_API_KEY: 'topsecret',
};

const noAnswer = async () => Promise.reject(new Error('topsecret'));

describe('runChecks', () => {
  test('finds a complete machine in order', async () => {
    const checks = await runChecks(needs());
    expect(checks.map(({ name }) => name)).toEqual([
      'Node',
      'ffmpeg',
      'ffprobe',
      'redis-server',
      'espeak-ng',
      'library',
      'out',
      'disk space',
      'speech',
    ]);
    expect(checks.every(({ status }) => status === 'ok')).toBe(true);
  });

  test('looks at the folders that the environment names, else below the working folder', async () => {
    const asked: string[] = [];
    const folder = (path: string) => {
      asked.push(path);
      return { writable: path !== '/full/out', freeBytes: 1e12 };
    };
    const environment = { LECTERN_OUT: '/full/out' };
    const checks = await runChecks(needs({ machine: fakeMachine({ folder }), environment }));
    expect(asked).toEqual(['/home/me/library', '/full/out']);
    expect(checks.filter(isFatal).map(({ name }) => name)).toEqual(['out']);
  });

  test('does not take the address of a blob container for a folder', async () => {
    const environment = { LECTERN_LIBRARY: 'https://account.blob.example/books' };
    const names = (await runChecks(needs({ environment }))).map(({ name }) => name);
    expect(names).not.toContain('library');
    expect(names).toContain('out');
  });

  test.each([
    [async () => 'PONG', 'ok', 'queue.example:6380 answers'],
    [noAnswer, 'failed', 'queue.example:6380 does not'],
  ])('asks the server that REDIS_URL names', async (pingRedis, status, detail) => {
    const checks = await runChecks(needs({ environment: secretive, pingRedis }));
    const redis = checks.find(({ name }) => name === 'Redis');
    expect(redis).toMatchObject({ status, detail: expect.stringContaining(detail) });
  });

  test('never shows a secret', async () => {
    const checks = await runChecks(needs({ environment: secretive, pingRedis: noAnswer }));
    expect(JSON.stringify(checks)).not.toContain('topsecret');
  });
});

describe('formatChecks', () => {
  test('lines up the columns, puts the next step below, and ends with a verdict', async () => {
    const machine = fakeMachine({ missing: ['ffmpeg'] });
    const lines = formatChecks(await runChecks(needs({ machine }))).split('\n');
    expect(lines[0]).toMatch(/^ok {7}Node {10}24\.1\.0 {2}to run Lectern$/);
    expect(lines[1]).toMatch(/^missing {2}ffmpeg {16}to encode/);
    expect(lines[2]).toBe('         → Run: lectern setup');
    expect(lines.at(-1)).toBe('One thing needs to be put right.');
  });

  test('says so when all is well', async () => {
    expect(formatChecks(await runChecks(needs()))).toMatch(/\nEverything Lectern needs is here\.$/);
  });
});
