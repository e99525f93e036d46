import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Report } from '#src/domain/mastering/report.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';
import { openWorkplace, readJsonFile } from '#test/support/workplace.ts';

const delivered = join('Nobody', 'The Long Story');

describe('a service with faults', () => {
  test('429, 500 and connections reset: the book is whole, each segment once, in order', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      rates: { throttled: 0.03, 'server-error': 0.02, 'connection-reset': 0.02 },
      retryAfterMs: 200,
      latencyMs: 20,
      seed: 7,
    });
    await workplace.write('story.md', longStory(4, 60));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const run = await workplace.run(['narrate', yaml, '--json'], emulatorEnvironment(emulator));
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);

    const { byFailure, scripts, usage, paid } = emulator.stats();
    expect(Object.keys(byFailure).toSorted()).toEqual(
      ['connection-reset', 'server-error', 'throttled'].toSorted(),
    );
    expect(Object.values(scripts).filter((script) => script.paid !== 1)).toEqual([]);

    const report = await readJsonFile<Report>(join(workplace.out, delivered, 'report.json'));
    expect(report.segments.length).toBeGreaterThan(80);
    const planned = JSON.parse((await workplace.run(['plan', yaml, '--json'])).stdout) as {
      chapters: { segments: { id: string }[] }[];
    };
    expect(report.segments.map(({ id }) => id)).toEqual(
      planned.chapters.flatMap(({ segments }) => segments.map(({ id }) => id)),
    );
    expect(new Set(report.segments.map(({ start }) => start)).size).toBe(report.segments.length);
    // A request whose connection broke may have been billed; nobody can tell, so it counts as one.
    expect(report.spend).toMatchObject({
      requests: paid + (byFailure['connection-reset'] ?? 0),
      retakes: 0,
      audioTokens: usage.audioTokensIn + usage.audioTokensOut,
    });
    expect(report.spend.usd).toBeGreaterThan(0);
  });

  test('takes that are not what was asked for are rejected, paid, and narrated again', async () => {
    await using workplace = await openWorkplace();
    const spoilt: Record<string, Failure> = {
      2001: 'silence',
      2004: 'preamble',
      2007: 'omission',
      2010: 'cut-audio',
      2013: 'no-audio',
    };
    await using emulator = await startEmulator({
      voice: 'tone',
      fail({ attempt, script }) {
        const year = /\b20\d\d\b/.exec(script)?.[0] ?? '';
        return attempt === 1 ? spoilt[year] : undefined;
      },
    });
    await workplace.write('story.md', longStory(1, 20));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const run = await workplace.run(['narrate', yaml], emulatorEnvironment(emulator));
    expect(run.exitCode).toBe(0);
    const report = await readJsonFile<Report>(join(workplace.out, delivered, 'report.json'));
    expect(report.segments.filter(({ attempts }) => attempts === 2)).toHaveLength(5);
    expect(report.segments.every(({ score }) => score === 1)).toBe(true);
  });

  test('a wrong key stops the book at once, with a remedy', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', apiKey: 'another', latencyMs: 50 });
    await workplace.write('story.md', longStory(2, 60));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const environment = emulatorEnvironment(emulator);
    const { exitCode, stderr } = await workplace.run(['narrate', yaml], environment);
    expect(stderr).toContain('AZURE_OPENAI_API_KEY');
    expect(stderr).not.toContain('emulator-key');
    expect(exitCode).toBe(2);
    // Those that were on their way when the first was refused; not one of the other dozens.
    expect(emulator.stats().requests).toBeLessThanOrEqual(8);
  });

  test('a segment that is never read right and one that is always filtered are held, and the other chapters finish', async () => {
    await using workplace = await openWorkplace();
    let isMended = false;
    await using emulator = await startEmulator({
      voice: 'tone',
      fail({ script }) {
        if (isMended) return undefined;
        if (/\b2003\b/.test(script)) return 'paraphrase';
        return /\b3003\b/.test(script) ? 'content-filter' : undefined;
      },
    });
    await workplace.write('story.md', longStory(3, 6));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const environment = emulatorEnvironment(emulator);
    const { exitCode, stderr } = await workplace.run(['narrate', yaml], environment);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('lectern retake');
    expect(stderr).toContain('lectern accept');
    expect(await workplace.filesBelow(workplace.out)).toEqual([]);
    const { scripts } = emulator.stats();
    const filtered = Object.entries(scripts).filter(([script]) => script.includes('3003'));
    expect(filtered.map(([, { requests }]) => requests)).toEqual([1]);

    const status = await workplace.run(['status', 'the-long', '--json']);
    const { chapters, held } = JSON.parse(status.stdout) as Status;
    expect(chapters.map(({ held: waiting, isAssembled }) => [waiting, isAssembled])).toEqual([
      [1, false],
      [1, false],
      [0, true],
    ]);
    expect(held.map(({ cause }) => cause)).toEqual(['rejected', 'filtered']);
    const requests = emulator.stats().requests;
    expect((await workplace.run(['narrate', yaml], environment)).exitCode).toBe(3);
    expect(emulator.stats().requests).toBe(requests);

    isMended = true;
    const retaken = await workplace.run(['retake', 'the-long', '--held'], environment);
    expect(retaken.stderr).not.toContain('waits');
    expect(retaken.exitCode).toBe(0);
    expect(emulator.stats().requests).toBe(requests + 2);
    const files = await workplace.filesBelow(join(workplace.library, 'books'));
    expect(files.filter((name) => /rejected|held/.test(name))).toEqual([]);
  });

  test('a recording that a person accepts is what the book is made of', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: ({ script }) => (/\b2003\b/.test(script) ? 'sign-off' : undefined),
    });
    await workplace.write('story.md', longStory(1, 4));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const environment = emulatorEnvironment(emulator);
    expect((await workplace.run(['narrate', yaml], environment)).exitCode).toBe(3);
    const accepted = await workplace.run(['accept', 'the-long', '--held'], environment);
    expect(accepted.exitCode).toBe(0);
    const report = await readJsonFile<Report>(join(workplace.out, delivered, 'report.json'));
    expect(report.segments.filter(({ score }) => score !== 1)).toHaveLength(1);
  });
});

/** What is read here of `lectern status --json`. */
interface Status {
  readonly chapters: readonly { readonly held: number; readonly isAssembled: boolean }[];
  readonly held: readonly { readonly cause: string }[];
}
