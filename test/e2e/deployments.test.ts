import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Emulator } from '#test/support/emulator/start-emulator.ts';
import { deploymentAt } from '#test/support/house-settings.ts';
import {
  narrateWith,
  narratorKey,
  reportOf,
  toneEmulator,
  writeBook,
} from '#test/support/narrate-with.ts';
import { startTokenEndpoint } from '#test/support/token-endpoint.ts';
import { openWorkplace } from '#test/support/workplace.ts';

const paidOf = (emulator: Emulator): number[] =>
  Object.values(emulator.stats().scripts).map(({ paid }) => paid);

const statuses = (emulator: Emulator): (number | undefined)[] =>
  emulator.requests.map(({ status }) => status);

describe('several deployments', () => {
  test('the second one takes what the first has no room for, and the first never says 429', async () => {
    await using workplace = await openWorkplace();
    const quota = { requestsPerMinute: 30 };
    await using one = await toneEmulator({ deployments: { 'gpt-audio-mini': quota } });
    await using two = await toneEmulator();
    const { exitCode } = await narrateWith(workplace, [
      deploymentAt(two, 'two', { priority: 2 }),
      deploymentAt(one, 'one', { priority: 1, ...quota }),
    ]);
    expect(exitCode).toBe(0);
    expect(statuses(one).length).toBeGreaterThan(0);
    expect(new Set(statuses(one))).toEqual(new Set([200]));
    expect(statuses(two).length).toBeGreaterThan(statuses(one).length);
  });

  test('one that asks for a pause rests alone', async () => {
    await using workplace = await openWorkplace();
    await using one = await toneEmulator({ fail: () => 'throttled', retryAfterMs: 600_000 });
    await using two = await toneEmulator();
    const deployments = [
      deploymentAt(one, 'one', { priority: 1 }),
      deploymentAt(two, 'two', { priority: 2 }),
    ];
    expect(await narrateWith(workplace, deployments)).toMatchObject({ exitCode: 0 });
    // No more than were on their way together.
    expect(statuses(one).length).toBeLessThanOrEqual(8);
    expect(statuses(two)).toHaveLength(7);
    expect((await reportOf(workplace)).spend).toMatchObject({ requests: 7, retakes: 0 });
  });

  test('those that refuse are left out, and another one narrates the book', async () => {
    await using workplace = await openWorkplace();
    await using refusing = await toneEmulator({
      deployments: { 'gpt-audio-mini': {}, forbidden: {} },
      fail: ({ deployment }) => (deployment === 'forbidden' ? 'forbidden' : undefined),
    });
    await using good = await toneEmulator();
    const { exitCode } = await narrateWith(
      workplace,
      [
        deploymentAt(refusing, 'no-key', { priority: 1, keyVariable: 'OTHER_KEY' }),
        deploymentAt(refusing, 'no-role', { priority: 2, deployment: 'forbidden' }),
        deploymentAt(refusing, 'no-such', { priority: 3, deployment: 'nothing' }),
        deploymentAt(good, 'good', { priority: 4 }),
      ],
      { environment: { ...narratorKey, OTHER_KEY: 'another' } },
    );
    expect(exitCode).toBe(0);
    expect(new Set(statuses(refusing))).toEqual(new Set([401, 403, 404]));
    expect(statuses(good)).toHaveLength(7);
  });

  test('when all refuse, it ends with a remedy for each, and goes on as soon as one is corrected', async () => {
    await using workplace = await openWorkplace();
    await using one = await toneEmulator();
    await using two = await toneEmulator({ fail: () => 'forbidden' });
    const deployments = [
      deploymentAt(one, 'one', { keyVariable: 'KEY_OF_ONE' }),
      deploymentAt(two, 'two', { priority: 2 }),
    ];
    const yaml = await writeBook(workplace);
    const secret = 'sk-not-the-key-of-one';
    const environment = { ...narratorKey, KEY_OF_ONE: secret };
    const refused = await narrateWith(workplace, deployments, { yaml, environment });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/Deployment one refuses .* 401.* Check KEY_OF_ONE/);
    expect(refused.stderr).toMatch(/Deployment two refuses .* 403.* NARRATOR_KEY/);
    const status = await workplace.runDirectly(['status', 'the-long'], {});
    expect(status.stdout).toContain('KEY_OF_ONE');

    // Nothing is waited for: what refused a moment ago is asked again.
    const corrected = { ...narratorKey, KEY_OF_ONE: 'emulator-key' };
    const again = await narrateWith(workplace, deployments, { yaml, environment: corrected });
    expect(again.exitCode).toBe(0);
    expect(paidOf(one)).toEqual([1, 1, 1, 1, 1, 1, 1]);

    // Ledger, notices, report, and the journal that Redis keeps of every job.
    for (const name of await workplace.filesBelow(workplace.path)) {
      const bytes = await readFile(join(workplace.path, name));
      expect([name, bytes.includes(secret), bytes.includes('emulator-key')]).toEqual([
        name,
        false,
        false,
      ]);
    }
    for (const { stdout, stderr } of [refused, status, again]) {
      expect(stdout + stderr).not.toMatch(/sk-not-the-key|emulator-key/);
    }
  });

  test('another model behind a deployment than the settings say stops the book', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator();
    const run = await narrateWith(workplace, [
      deploymentAt(emulator, 'one', { deployment: 'gpt-audio' }),
    ]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(
      /^The deployment one answers with gpt-audio, not with gpt-audio-mini/m,
    );
    expect(run.stderr).toMatch(/^Correct speech\.model, or the deployment's model/m);
  });

  test('a service that is down for a while costs nobody an attempt, and people are told', async () => {
    await using workplace = await openWorkplace();
    let downSince: number | undefined;
    await using emulator = await toneEmulator({
      fail() {
        downSince ??= Date.now();
        return Date.now() - downSince < 3000 ? 'capacity-503' : undefined;
      },
    });
    const yaml = await writeBook(workplace, { paragraphs: 9 });
    await workplace.damage('book.yaml', (bytes) =>
      Buffer.from(bytes.toString().replace('attempts: 10', 'attempts: 1')),
    );
    const { exitCode, stderr } = await narrateWith(workplace, [deploymentAt(emulator, 'one')], {
      yaml,
    });
    expect(stderr).toMatch(/^Deployment one has not answered for \d+ s; .* It said: .* 503/m);
    expect(exitCode).toBe(0);
    expect((await reportOf(workplace)).segments.every(({ attempts }) => attempts === 1)).toBe(true);
  });
});

describe('a deployment without a key', () => {
  test('signs in instead, and renews its token in the middle of the book', async () => {
    await using workplace = await openWorkplace();
    // A token is not used in its last half minute: these are renewed after a second.
    await using entra = await startTokenEndpoint(31);
    await using emulator = await toneEmulator({ tokens: entra.valid, latencyMs: 400 });
    const { exitCode } = await narrateWith(workplace, [deploymentAt(emulator, 'one')], {
      // The key of another resource is not this one's.
      environment: { ...entra.environment, NARRATOR_KEY: '', AZURE_OPENAI_API_KEY: 'another' },
      yaml: await writeBook(workplace, { paragraphs: 9 }),
      concurrency: 1,
    });
    expect(exitCode).toBe(0);
    expect(new Set(statuses(emulator))).toEqual(new Set([200]));
    expect(entra.given.length).toBeGreaterThan(1);
    expect(new Set(entra.resources)).toEqual(new Set(['https://ai.azure.com']));
  });

  test('a key that is set goes before a sign-in, and when it is wrong that is said', async () => {
    await using workplace = await openWorkplace();
    await using entra = await startTokenEndpoint(3600);
    await using emulator = await toneEmulator({ tokens: entra.valid });
    const { exitCode, stderr } = await narrateWith(workplace, [], {
      environment: {
        ...entra.environment,
        AZURE_OPENAI_ENDPOINT: emulator.url,
        AZURE_OPENAI_DEPLOYMENT_NAME: 'gpt-audio-mini',
        AZURE_OPENAI_API_KEY: 'another',
      },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Check AZURE_OPENAI_API_KEY: .* or unset it to sign in without a key/);
    expect(entra.given).toEqual([]);
  });
});
