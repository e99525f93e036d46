import { describe, expect, test } from '@jest/globals';

import { checkFolder, checkSpace } from '#src/domain/machine/check-folder.ts';
import { checkNode, checkProgram, isFatal } from '#src/domain/machine/check.ts';
import type { CheckStatus, FoundProgram } from '#src/domain/machine/check.ts';
import { expectedEngine } from '#src/domain/machine/expected-engine.ts';
import { isRequired, programs } from '#src/domain/machine/program.ts';

const [ffmpeg] = programs;
if (ffmpeg === undefined) throw new Error('no programs');

const saying = (versionText?: string) => ({
  path: '/opt/ffmpeg',
  ...(versionText === undefined ? {} : { versionText }),
});

describe('checkProgram', () => {
  test.each<[FoundProgram | undefined, CheckStatus, boolean, string]>([
    [undefined, 'missing', true, 'not on PATH'],
    [saying(), 'failed', true, 'there, but it does not run'],
    [saying('ffmpeg version 4.4.2 x'), 'too old', true, 'before the oldest that will do'],
    [saying('ffmpeg version 5.1 x'), 'ok', false, 'the oldest that will do'],
    [saying('ffmpeg version 9.3 x'), 'ok', false, 'of the newest main version tried'],
    [saying('ffmpeg version 10.0 x'), 'newer', false, 'used all the same'],
    [saying('ffmpeg version N-1 x'), 'ok', false, 'states no version: trusted'],
  ])('%j is %s, fatal: %s (%s)', (found, status, fatal) => {
    const check = checkProgram(ffmpeg, found, true);
    expect(check.status).toBe(status);
    expect(isFatal(check)).toBe(fatal);
    expect(isFatal(checkProgram(ffmpeg, found, false))).toBe(false);
  });

  test('every fault names a next step', () => {
    for (const found of [undefined, saying(), saying('ffmpeg version 4 x')]) {
      expect(checkProgram(ffmpeg, found, true).nextStep).toBeDefined();
    }
  });
});

describe('checkNode', () => {
  test.each([
    ['22.19.0', 'too old'],
    ['24.0.0', 'ok'],
    ['26.1.0', 'ok'],
  ])('Node %s is %s', (version, status) => {
    expect(checkNode(version).status).toBe(status);
  });
});

describe('checkFolder and checkSpace', () => {
  const folder = { name: 'library', path: '/books', variable: 'LECTERN_LIBRARY' };

  test('a folder that cannot be written to is fatal and names the variable to change', () => {
    const check = checkFolder(folder, { writable: false, freeBytes: 1e12 });
    expect(isFatal(check)).toBe(true);
    expect(check.nextStep).toContain('LECTERN_LIBRARY');
    expect(isFatal(checkFolder(folder, { writable: true, freeBytes: 0 }))).toBe(false);
  });

  test('little space is worth saying but stops nothing', () => {
    const check = checkSpace({ writable: true, freeBytes: 2.34e9 });
    expect(check).toMatchObject({ status: 'low', detail: '2.3 GB free' });
    expect(isFatal(check)).toBe(false);
    expect(checkSpace({ writable: true, freeBytes: 2e10 }).status).toBe('ok');
  });
});

describe('what the environment changes', () => {
  test.each([
    [{}, 'draft'],
    [{ OPENAI_API_KEY: 'k' }, 'openai'],
    [{ AZURE_OPENAI_ENDPOINT: 'https://x' }, 'azure'],
    [{ AZURE_OPENAI_ENDPOINT: 'https://x', OPENAI_API_KEY: 'k' }, 'azure'],
    [{ AZURE_OPENAI_ENDPOINT: '', OPENAI_API_KEY: '' }, 'draft'],
  ])('%j leads to the engine %s', (environment, engine) => {
    expect(expectedEngine(environment)).toBe(engine);
  });

  test.each([
    [{}, ['ffmpeg', 'ffprobe', 'redis-server', 'espeak-ng']],
    [{ REDIS_URL: 'redis://x' }, ['ffmpeg', 'ffprobe', 'espeak-ng']],
    [{ OPENAI_API_KEY: 'k' }, ['ffmpeg', 'ffprobe', 'redis-server']],
    [{ REDIS_URL: 'redis://x', AZURE_OPENAI_ENDPOINT: 'https://x' }, ['ffmpeg', 'ffprobe']],
  ])('%j needs %j', (environment, names) => {
    const required = programs.filter(({ name }) => isRequired(name, environment));
    expect(required.map(({ name }) => name)).toEqual(names);
  });
});
