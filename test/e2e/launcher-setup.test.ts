import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { installedSandbox, main } from '#test/support/launcher-sandbox.ts';

describe('setting the machine up first', () => {
  const key = { OPENAI_API_KEY: 'k' };
  const azure = { AZURE_OPENAI_ENDPOINT: 'https://x' };
  const redis = { REDIS_URL: 'redis://x' };

  test.each<[string, string, Readonly<Record<string, string>>, boolean, string]>([
    ['ffmpeg', 'narrate a.md', {}, true, 'it encodes'],
    ['ffprobe', 'work', {}, true, 'it looks into files'],
    ['redis-server', 'narrate a.md', {}, true, 'it keeps the queues'],
    ['redis-server', 'narrate a.md', redis, false, 'another server keeps them'],
    ['redis-server', 'submit a.md', {}, true, 'the books are queued'],
    ['espeak-ng', 'narrate a.md', {}, true, 'it is the draft voice'],
    ['espeak-ng', 'narrate a.md', key, false, 'a service speaks'],
    ['espeak-ng', 'narrate a.md', azure, false, 'a service speaks'],
    ['espeak-ng', 'narrate a.md --speech draft', key, true, 'the draft voice is asked for'],
    ['espeak-ng', 'narrate --speech=draft a.md', azure, true, 'the draft voice is asked for'],
    ['ffmpeg', '--debug batch run', {}, true, 'a flag before the command'],
    ['ffmpeg', 'check out', {}, true, 'it measures'],
    ['espeak-ng', 'check out', {}, false, 'nothing speaks'],
    ['ffmpeg', 'status', {}, false, 'nothing is encoded'],
    ['redis-server', 'status', {}, false, 'the library alone is read'],
    ['redis-server', 'cancel a-book', {}, false, 'a notice in the library does it'],
    ['ffmpeg', 'retake a-book 001-a', {}, true, 'the book is bound anew'],
    ['redis-server', 'accept a-book 001-a', {}, true, 'so it is when a recording is accepted'],
    ['ffmpeg', 'transcribe a.m4a', {}, true, 'it reads recordings'],
    ['espeak-ng', 'transcribe a.m4a', {}, false, 'nothing is spoken'],
    ['ffmpeg', 'plan a.md', {}, false, 'planning is reading alone'],
    ['ffmpeg', 'doctor', {}, false, 'it says what is missing'],
    ['ffmpeg', 'setup', {}, false, 'it is setup itself'],
    ['ffmpeg', 'narrate --help', {}, false, 'help costs nothing'],
    ['ffmpeg', '--version', {}, false, 'nor does the version'],
    ['ffmpeg', '', {}, false, 'nor does nothing'],
    ['ffmpeg', 'narate a.md', {}, false, 'a slip of the finger'],
  ])('without %s, "%s" with %j: %s (%s)', async (program, line, environment, setUp) => {
    await using sandbox = await installedSandbox();
    await rm(join(sandbox.bin, program));
    await sandbox.start(line.split(' ').filter(Boolean), { environment });
    const expected = `${main} ${line}`.trim();
    expect(await sandbox.log()).toEqual(setUp ? [`${main} setup`, expected] : [expected]);
  });

  test('ends with setup’s exit code when setup cannot help', async () => {
    await using sandbox = await installedSandbox();
    await rm(join(sandbox.bin, 'ffmpeg'));
    const run = await sandbox.start(['work'], { environment: { FAKE_SETUP_EXIT: '2' } });
    expect(run.exitCode).toBe(2);
    expect(await sandbox.log()).toEqual([`${main} setup`]);
  });
});
