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

    const { byFailure, scripts, usage } = emulator.stats();
    expect(Object.keys(byFailure).toSorted()).toEqual(
      ['connection-reset', 'server-error', 'throttled'].toSorted(),
    );
    expect(Object.values(scripts).filter(({ paid }) => paid !== 1)).toEqual([]);

    const report = await readJsonFile<Report>(join(workplace.out, delivered, 'report.json'));
    expect(report.segments.length).toBeGreaterThan(80);
    const planned = JSON.parse((await workplace.run(['plan', yaml, '--json'])).stdout) as {
      chapters: { segments: { id: string }[] }[];
    };
    expect(report.segments.map(({ id }) => id)).toEqual(
      planned.chapters.flatMap(({ segments }) => segments.map(({ id }) => id)),
    );
    expect(new Set(report.segments.map(({ start }) => start)).size).toBe(report.segments.length);
    expect(report.spend).toMatchObject({
      requests: Object.keys(scripts).length,
      retakes: 0,
      audioTokens: usage.audioTokensOut,
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

  test('a segment that the content filter refuses does not keep the others from being narrated', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: ({ script }) => (/\b2003\b/.test(script) ? 'content-filter' : undefined),
    });
    await workplace.write('story.md', longStory(2, 10));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const environment = emulatorEnvironment(emulator);
    const { exitCode, stderr } = await workplace.run(['narrate', yaml], environment);
    expect(stderr).toMatch(/not finished: .*filter/);
    expect(exitCode).toBe(1);
    const { scripts } = emulator.stats();
    const unpaid = Object.entries(scripts).filter(([, { paid }]) => paid === 0);
    expect(unpaid).toHaveLength(1);
    expect(unpaid[0]?.[1].requests).toBe(1);
    expect(await workplace.filesBelow(workplace.out)).toEqual([]);
  });
});
