import { describe, expect, test } from '@jest/globals';

import { runSetup } from '#src/cli/run-setup.ts';
import type { SetupNeeds } from '#src/cli/run-setup.ts';
import { InputError } from '#src/domain/errors.ts';
import { fakeMachine } from '#test/support/fake-machine.ts';
import type { FakeMachineOptions } from '#test/support/fake-machine.ts';

interface Outcome {
  readonly ran: readonly string[];
  readonly said: string;
  readonly complained: string;
  readonly error: unknown;
}

async function setUp(
  options: FakeMachineOptions,
  needs: Partial<SetupNeeds> = {},
): Promise<Outcome> {
  const machine = fakeMachine(options);
  const said: string[] = [];
  const complained: string[] = [];
  const error: unknown = await runSetup({
    machine,
    environment: {},
    person: false,
    yes: false,
    say: (line) => said.push(line),
    complain: (text) => complained.push(text),
    ask: async () => {
      throw new Error('nobody was to be asked');
    },
    ...needs,
  }).catch((reason: unknown) => reason);
  return { ran: machine.ran, said: said.join('\n'), complained: complained.join('\n'), error };
}

const installsNothing = async () => ({ succeeded: true, output: '' });
const complete = 'Everything Lectern needs is here.';
const isUpdate = (command: readonly string[]) => command.includes('update');

describe('runSetup', () => {
  test('says one line and runs nothing when everything is there', async () => {
    expect(await setUp({})).toEqual({ ran: [], said: complete, complained: '', error: undefined });
  });

  test('installs what is missing where nobody can be asked, and says what it runs', async () => {
    const { ran, said, error } = await setUp({ missing: ['ffmpeg', 'ffprobe', 'espeak-ng'] });
    expect(error).toBeUndefined();
    expect(ran).toHaveLength(2);
    expect(ran[1]).toMatch(/install -y --no-install-recommends ffmpeg espeak-ng$/);
    expect(said).toContain('Installing ffmpeg, ffprobe, and espeak-ng');
    expect(said).toContain('apt-get update && ');
    expect(said.endsWith(complete)).toBe(true);
  });

  test('shows a person the command and installs after a yes', async () => {
    const outcome = await setUp(
      { missing: ['redis-server'], rights: 'password' },
      { person: true, ask: async () => true },
    );
    expect(outcome.said).toMatch(/^Lectern needs redis-server\..*\n {2}sudo apt-get update/);
    expect(outcome.ran[0]).toBe('sudo apt-get update');
    expect(outcome.error).toBeUndefined();
  });

  test('runs nothing after a no, and names the command', async () => {
    const outcome = await setUp(
      { missing: ['redis-server'] },
      { person: true, ask: async () => false },
    );
    expect(outcome.ran).toEqual([]);
    expect(outcome.error).toBeInstanceOf(InputError);
    expect(outcome.error).toMatchObject({ nextStep: expect.stringContaining('apt-get update') });
  });

  test('without rights it names the command and fails', async () => {
    const { ran, error } = await setUp({ missing: ['ffmpeg'], rights: 'none' });
    expect(ran).toEqual([]);
    expect(error).toMatchObject({
      message: 'ffmpeg is missing.',
      nextStep: expect.stringMatching(/^Run this as root: apt-get update && /),
    });
  });

  test('goes on when only renewing the lists failed', async () => {
    const { ran, error, complained } = await setUp({
      missing: ['ffmpeg'],
      succeeds: ({ command }) => !isUpdate(command),
    });
    expect(ran).toHaveLength(2);
    expect(error).toBeUndefined();
    expect(complained).toBe('no: apt-get update');
  });

  test('shows what a failed install printed, and fails', async () => {
    const { error, complained } = await setUp({
      missing: ['ffmpeg'],
      succeeds: ({ command }) => isUpdate(command),
    });
    expect(complained).toMatch(/^no: env .* install .*ffmpeg$/);
    expect(error).toMatchObject({
      message: 'ffmpeg is missing.',
      nextStep: expect.stringContaining('See above'),
    });
  });

  test('fails when the install succeeded but a program is still not on PATH', async () => {
    const machine = fakeMachine({ missing: ['espeak-ng'] });
    const { error } = await setUp({}, { machine: { ...machine, run: installsNothing } });
    expect(error).toMatchObject({
      message: 'espeak-ng is missing.',
      nextStep: expect.stringContaining('on PATH'),
    });
  });

  test('the absence of what these settings do not need is a remark, not a fault', async () => {
    const environment = { REDIS_URL: 'redis://elsewhere' };
    const outcome = await setUp({ missing: ['redis-server'], rights: 'none' }, { environment });
    expect(outcome.error).toBeUndefined();
    expect(outcome.said).toMatch(/^redis-server is missing, but not needed with these settings\./);
  });

  test('a program that is too old is a fault that it leaves to the person', async () => {
    const { ran, error } = await setUp({ versionTexts: { ffmpeg: 'ffmpeg version 4.4.2' } });
    expect(ran).toEqual([]);
    expect(error).toMatchObject({
      message: 'ffmpeg 4.4.2 (/bin/ffmpeg) is too old.',
      nextStep: 'Install ffmpeg 5.1 or later and put it first on PATH.',
    });
  });
});
