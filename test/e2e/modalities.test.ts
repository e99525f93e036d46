import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { dictate } from '#test/support/dictate.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import type { RequestRecord } from '#test/support/emulator/request-log.ts';
import type { Emulator } from '#test/support/emulator/start-emulator.ts';
import { deploymentAt } from '#test/support/house-settings.ts';
import {
  narrateWith,
  narratorKey,
  reportOf,
  toneEmulator,
  writeBook,
} from '#test/support/narrate-with.ts';
import { type CommandResult, type Workplace, openWorkplace } from '#test/support/workplace.ts';

/** Writes the story anew with another year in one of its paragraphs. */
async function edit(workplace: Workplace, year: number): Promise<void> {
  await workplace.damage('story.md', (bytes) =>
    Buffer.from(bytes.toString().replace(`the year ${year} `, `the year ${year + 900} `)),
  );
}

const ofKind = (emulator: Emulator, ...kinds: RequestRecord['kind'][]): readonly RequestRecord[] =>
  emulator.requests.filter(({ kind }) => kinds.includes(kind));

/** Who speaks in a prompt, in order; an earlier answer is the assistant's. */
const rolesIn = ({ messages = [] }: RequestRecord): string =>
  messages.map(({ role }) => role).join(' ');

describe('continuity', () => {
  test('by the answer before: it is named, and done without once it is forgotten', async () => {
    await using workplace = await openWorkplace();
    let lateMs = 0;
    await using one = await toneEmulator({ now: () => Date.now() + lateMs });
    const yaml = await writeBook(workplace, { speech: 'continuity: previous,' });
    const asked = { yaml, concurrency: 1 };
    const deployments = [deploymentAt(one, 'one')];
    expect(await narrateWith(workplace, deployments, asked)).toMatchObject({ exitCode: 0 });
    expect(one.requests).toHaveLength(7);
    // The first has none before it, and the second is looked up while it is narrated.
    expect(one.requests.slice(2).map(rolesIn)).toEqual(
      Array.from({ length: 5 }, () => 'system assistant user'),
    );

    lateMs = 2 * 3_600_000;
    await edit(workplace, 2005);
    expect(await narrateWith(workplace, deployments, asked)).toMatchObject({ exitCode: 0 });
    const [forgotten, plain] = one.requests.slice(7);
    expect(forgotten).toMatchObject({ status: 400, errorCode: 'audio_not_found' });
    expect(plain).toMatchObject({ status: 200 });
    expect(rolesIn(plain!)).toBe('system user');
    expect((await reportOf(workplace)).spend).toMatchObject({ requests: 8, retakes: 0 });
  });

  test('by a recording: it is sent and billed each time, and another one makes other takes', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator();
    const yaml = await writeBook(workplace, {
      speech: 'continuity: reference, reference: me.wav,',
    });
    const record = async (sentence: string): Promise<void> => {
      const { wav } = await dictate([sentence], 0.5);
      await writeFile(join(workplace.path, 'me.wav'), wav);
    };
    const narrate = async (): Promise<number> => {
      const before = emulator.requests.length;
      const run = await narrateWith(workplace, [deploymentAt(emulator, 'one')], { yaml });
      expect(run.exitCode).toBe(0);
      return emulator.requests.length - before;
    };
    await record('This is how I read: calm, and never in a hurry.');
    expect(await narrate()).toBe(7);
    for (const { messages, usage } of emulator.requests) {
      expect(messages?.map(({ recordings }) => recordings)).toEqual([0, 1]);
      expect(usage?.audioTokensIn).toBeGreaterThan(20);
    }
    const { usage } = emulator.stats();
    expect((await reportOf(workplace)).spend).toMatchObject({
      requests: 7,
      audioTokens: usage.audioTokensIn + usage.audioTokensOut,
    });
    await record('And this is how I read when I am late for the train.');
    expect(await narrate()).toBe(7);
    await record('This is how I read: calm, and never in a hurry.');
    expect(await narrate()).toBe(0);
  });
});

describe('the second ear', () => {
  test('that is not let in loses no take: nothing is narrated again when it is', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator();
    const model = 'gpt-4o-mini-transcribe';
    const more = `secondEar: { when: always, model: ${model} }\nprices: { ${model}: { textIn: 1, textOut: 5, audioIn: 3, audioOut: 0 } }`;
    const yaml = await writeBook(workplace, { more });
    const ear = { api: 'transcription', model, keyVariable: 'KEY_OF_EAR' } as const;
    const deployments = [deploymentAt(emulator, 'one'), deploymentAt(emulator, 'ear', ear)];
    const deaf = await narrateWith(workplace, deployments, {
      yaml,
      environment: { ...narratorKey, KEY_OF_EAR: 'another' },
    });
    expect(deaf.exitCode).toBe(2);
    expect(deaf.stderr).toContain('KEY_OF_EAR');
    const environment = { ...narratorKey, KEY_OF_EAR: 'emulator-key' };
    expect(await narrateWith(workplace, deployments, { yaml, environment })).toMatchObject({
      exitCode: 0,
    });
    expect(ofKind(emulator, 'narration')).toHaveLength(7);
    expect(ofKind(emulator, 'transcription')).toHaveLength(7);
    expect((await reportOf(workplace)).spend).toMatchObject({ requests: 14, retakes: 0 });
  });

  test('that proofreads hears a word that no transcript tells of', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator({
      fail: ({ script, attempt }) =>
        /\b2003\b/.test(script) && attempt === 1 ? 'other-word' : undefined,
    });
    const yaml = await writeBook(workplace, {
      more: 'secondEar: { when: always, how: proofread }',
    });
    const run = await narrateWith(workplace, [deploymentAt(emulator, 'one')], { yaml });
    expect(run.exitCode).toBe(0);
    expect(ofKind(emulator, 'narration')).toHaveLength(8);
    expect(ofKind(emulator, 'listening')).toHaveLength(8);
    expect((await reportOf(workplace)).spend.retakes).toBe(1);
  });

  test('that can’t do what it is asked for is told of before anything is paid', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await toneEmulator();
    const more = 'secondEar: { when: always, how: proofread, model: gpt-audio }';
    const yaml = await writeBook(workplace, { more });
    const ear = { api: 'transcription', model: 'gpt-audio' } as const;
    const deployments = [deploymentAt(emulator, 'one'), deploymentAt(emulator, 'ear', ear)];
    const { exitCode, stderr } = await narrateWith(workplace, deployments, { yaml });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/no deployment proofreads with gpt-audio\.$/m);
    expect(emulator.requests).toEqual([]);
  });
});

describe('dictation', () => {
  test('becomes a manuscript that can be edited, and a book; nothing is paid twice', async () => {
    await using workplace = await openWorkplace();
    const one = await dictate(
      ['The ferry waited for the bridge.', 'Nobody had paid the bill.'],
      0.8,
    );
    const two = await dictate(['Her brother remembered a jar of plums.', 'So much snow!'], 0.8);
    await using emulator = await toneEmulator({
      dictations: [one.dictation, two.dictation],
    });
    const environment = emulatorEnvironment(emulator);
    const folder = join(workplace.path, 'tale');
    await mkdir(folder);
    await writeFile(join(folder, '1 The Ferry.wav'), one.wav);
    await writeFile(join(folder, '2 The Snow.wav'), two.wav);
    const outputs = 'outputs: { m4b: false, mp3: false }';
    const yaml = await workplace.write('book.yaml', `manuscript: tale\nlanguage: en\n${outputs}\n`);
    const run = (...args: string[]): Promise<CommandResult> =>
      workplace.runDirectly(args, environment);

    const written = await run('transcribe', folder, '--language', 'en');
    expect(written).toMatchObject({ exitCode: 0 });
    expect(ofKind(emulator, 'listening')).toHaveLength(2);
    const [name = ''] = (await workplace.filesBelow(workplace.path)).filter(
      (path) => path.endsWith('.md') && !path.startsWith('library'),
    );
    const path = join(workplace.path, name);
    expect(written.stdout).toContain(path);

    expect(await run('narrate', yaml)).toMatchObject({ exitCode: 0 });
    const scripts = ofKind(emulator, 'narration').map(({ script }) => script);
    expect(scripts.join(' ')).toContain(
      'The ferry waited for the bridge. Nobody had paid the bill.',
    );
    expect(scripts.join(' ')).toContain('Her brother remembered a jar of plums. So much snow!');

    await workplace.damage(name, (bytes) =>
      Buffer.from(bytes.toString().replace('plums', 'pears')),
    );
    expect(await run('narrate', yaml)).toMatchObject({ exitCode: 0 });
    const again = ofKind(emulator, 'narration').slice(scripts.length);
    expect(again.map(({ script }) => script?.includes('a jar of pears'))).toEqual([true]);
    expect(ofKind(emulator, 'listening')).toHaveLength(2);
  });
});
