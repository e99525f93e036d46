import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { projectRoot } from '#src/config/project-root.ts';
import { toNanodollars } from '#src/domain/billing/nanodollars.ts';
import { type BookState, bookStatus } from '#src/domain/submission/book-status.ts';
import { findBook } from '#src/main/find-book.ts';
import { knownBook } from '#src/main/known-book.ts';
import { openLibrary } from '#src/main/library-folder.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';
import { billOf, booksOf, paidTwice } from '#test/support/true-bill.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { type Workplace, openWorkplace } from '#test/support/workplace.ts';

/** Writes a book there under a title; returns the path of its YAML. */
async function written(workplace: Workplace, title: string, more = ''): Promise<string> {
  const story = longStory(2, 10).replace('The Long Story', title);
  await workplace.write(`${title}/story.md`, story);
  return await workplace.write(`${title}/book.yaml`, `${longStoryYaml}${more}`);
}

/** Writes a book of two chapters, of which one names its title; returns the path of its YAML. */
async function shortBook(workplace: Workplace, title: string): Promise<string> {
  const head = `---\ntitle: ${title}\ncreators: [Nobody]\nlanguage: en\n---\n`;
  const body = `# One\n\nThe ${title} waited for the ferry.\n\n# Two\n\nThe bill came at noon.\n`;
  await workplace.write(`${title}/story.md`, `${head}${body}`);
  const voice = title === 'Wrong' ? 'voice: nobody, ' : '';
  const yaml = longStoryYaml.replace('speech: { ', `speech: { ${voice}`);
  return await workplace.write(`${title}/book.yaml`, yaml);
}

/** Waits until a book is in a state, as `lectern status` calls it. */
async function untilState(workplace: Workplace, title: string, wanted: BookState): Promise<void> {
  const library = await openLibrary({ LECTERN_LIBRARY: workplace.library });
  const bookId = await findBook(library, title);
  await waitUntil(async () => bookStatus(await knownBook(library, bookId)).state === wanted);
}

describe('the budget', () => {
  test('of a book is kept by the true bill, said plainly, and can be raised', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 30 });
    const environment = emulatorEnvironment(emulator);
    const yaml = await written(workplace, 'Tale', 'budget: { bookUsd: 0.03 }\n');
    const stopped = await workplace.run(['narrate', yaml], environment);
    expect(stopped.exitCode).toBe(4);
    expect(stopped.stderr).toMatch(
      /^The budget of \$0\.03\d* for this book does not suffice: \$0\.0[12]\d* is spent, and the next request may cost up to \$0\.0\d+\.$/m,
    );
    expect(stopped.stderr).toMatch(/^\d of 22 segments are narrated, for \$0\.0[12]\d*\.$/m);
    expect(stopped.stderr).toMatch(
      /^Raise its budget \(about \$0\.\d+ more is expected\): lectern/m,
    );
    expect(billOf(emulator)).toBeLessThanOrEqual(toNanodollars(0.03));
    expect(billOf(emulator)).toBeGreaterThan(toNanodollars(0.015));
    const raised = await workplace.run(['narrate', yaml, '--budget', '1'], environment);
    expect(raised.exitCode).toBe(0);
    expect(paidTwice(emulator)).toBe(0);
    expect(await booksOf(workplace)).toMatchObject({
      answered: billOf(emulator),
      lost: 0,
      open: 0,
    });
  });

  test('of a batch is kept by all its books and workers together', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 30 });
    const house = await readFile(join(projectRoot, 'config', 'lectern.yaml'), 'utf8');
    const settings = await workplace.write(
      'house.yaml',
      house.replace('batchUsd: 0', 'batchUsd: 0.06'),
    );
    const environment = { ...emulatorEnvironment(emulator), LECTERN_SETTINGS: settings };
    const books = [await written(workplace, 'One'), await written(workplace, 'Other')];
    // In the same voice, one text would be narrated once for both.
    const cedar = longStoryYaml.replace('speech: {', 'speech: { voice: cedar,');
    await workplace.write('Other/book.yaml', cedar);
    const submitted = await workplace.run(['submit', ...books, '--batch', 'nightly'], environment);
    expect(submitted.exitCode).toBe(0);
    const workers = [1, 2].map(() => workplace.start(['work', '--concurrency', '3'], environment));
    for (const book of ['One', 'Other']) {
      await untilState(workplace, book, 'at budget');
    }
    for (const worker of workers) worker.kill('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
    expect(billOf(emulator)).toBeLessThanOrEqual(toNanodollars(0.06));
    expect(billOf(emulator)).toBeGreaterThan(toNanodollars(0.04));
    expect(await booksOf(workplace)).toMatchObject({
      answered: billOf(emulator),
      lost: 0,
      open: 0,
    });

    const early = await workplace.run(['resume', 'One', '--budget', '5'], environment);
    expect(early.exitCode).toBe(4);
    expect(early.stderr).toContain('$0.06');
    expect(early.stderr).toContain('the batch nightly');
    await workplace.write('house.yaml', house.replace('batchUsd: 0', 'batchUsd: 2'));
    for (const book of ['One', 'Other']) {
      expect((await workplace.run(['resume', book], environment)).exitCode).toBe(0);
    }
    expect(await booksOf(workplace)).toMatchObject({ answered: billOf(emulator), open: 0 });
  });
});

describe('money, whoever is killed', () => {
  test('no more than what was under way is lost, and the cap holds', async () => {
    await using workplace = await openWorkplace();
    const atOnce = 8;
    let latencyMs = 200;
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: () => latencyMs });
    const environment = emulatorEnvironment(emulator);
    const yaml = await written(workplace, 'Tale');
    const narrate = ['narrate', yaml, '--budget', '0.5'];
    for (const kills of [1, 2]) {
      const before = emulator.stats().paid;
      const command = workplace.start(narrate, environment);
      await waitUntil(() => emulator.stats().paid > before + 2);
      command.kill('SIGKILL');
      await command.ended;
      // Of what was never sent, only the few that were ready for a line are on hold.
      expect((await booksOf(workplace)).open).toBeLessThanOrEqual(kills * atOnce * 1.5);
    }
    for (const server of await workplace.redisProcesses()) process.kill(server, 'SIGKILL');
    await waitUntil(async () => (await workplace.redisProcesses()).length === 0);
    await workplace.remove('library/redis');
    latencyMs = 20;
    const { exitCode } = await workplace.run(narrate, environment);
    expect(exitCode).toBe(0);
    expect(billOf(emulator)).toBeLessThanOrEqual(toNanodollars(0.5));
    // Beside the requests on the lines, as many answers are being judged and kept.
    expect(paidTwice(emulator)).toBeLessThanOrEqual(2 * 2 * atOnce);
    const books = await booksOf(workplace);
    // What a kill cut off was billed, too, but for its bill there is only the money on hold.
    expect(books.answered).toBeLessThanOrEqual(billOf(emulator));
    expect(emulator.stats().paid - (books.requests - books.open)).toBeLessThanOrEqual(books.open);
  });

  test('Ctrl-C lets takes in flight land: no money stays on hold, and none is paid twice', async () => {
    await using workplace = await openWorkplace();
    let latencyMs = 400;
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: () => latencyMs });
    const environment = emulatorEnvironment(emulator);
    const yaml = await written(workplace, 'Tale');
    const command = workplace.start(['narrate', yaml, '--budget', '1'], environment);
    await waitUntil(() => emulator.stats().requests >= 3);
    command.kill('SIGINT');
    expect((await command.ended).exitCode).toBe(130);
    const takes = await workplace.filesBelow(join(workplace.library, 'takes'));
    const kept = takes.filter((name) => name.endsWith('.json')).length;
    expect(kept).toBe(Object.keys(emulator.stats().scripts).length);
    expect(await booksOf(workplace)).toMatchObject({
      answered: billOf(emulator),
      lost: 0,
      open: 0,
    });
    latencyMs = 20;
    expect((await workplace.run(['narrate', yaml], environment)).exitCode).toBe(0);
    expect(paidTwice(emulator)).toBe(0);
  });

  test('a cancelled book begins no other request', async () => {
    await using workplace = await openWorkplace();
    let isCancelled = false;
    await using emulator = await startEmulator({
      voice: 'tone',
      latencyMs: () => (isCancelled ? 20 : 3000),
    });
    const environment = emulatorEnvironment(emulator);
    const command = workplace.start(['narrate', await written(workplace, 'Tale')], environment);
    await waitUntil(() => emulator.stats().requests === 8);
    expect((await workplace.run(['cancel', 'Tale'])).exitCode).toBe(0);
    isCancelled = true;
    expect((await command.ended).exitCode).toBe(1);
    expect(Object.keys(emulator.stats().scripts)).toHaveLength(8);
    expect(await booksOf(workplace)).toMatchObject({ answered: billOf(emulator), open: 0 });
  });
});

describe('money that is lost on the way', () => {
  test('is counted, once and in full, and the cap holds', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      latencyMs: 10,
      rates: { 'connection-reset': 0.1, 'truncated-json': 0.15, throttled: 0.05 },
      retryAfterMs: 50,
      seed: 3,
    });
    const environment = emulatorEnvironment(emulator);
    const yaml = await written(workplace, 'Tale');
    const stopped = await workplace.run(['narrate', yaml, '--budget', '0.06'], environment);
    expect(stopped.exitCode).toBe(4);
    expect(billOf(emulator)).toBeLessThanOrEqual(toNanodollars(0.06));
    const { exitCode } = await workplace.run(['narrate', yaml, '--budget', '2'], environment);
    expect(exitCode).toBe(0);
    const { byFailure, paid } = emulator.stats();
    const cutOff = byFailure['truncated-json'] ?? 0;
    expect(cutOff).toBeGreaterThan(0);
    const books = await booksOf(workplace);
    expect(books).toMatchObject({ lost: cutOff + (byFailure['connection-reset'] ?? 0), open: 0 });
    expect(books.answered).toBeLessThan(billOf(emulator));
    expect(paidTwice(emulator)).toBeLessThanOrEqual(cutOff);
    expect(paid).toBeGreaterThan(22);
  });

  test('does not leave the house while the ledger can not be written', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const environment = emulatorEnvironment(emulator);
    const yaml = await written(workplace, 'Tale');
    await workplace.run(['submit', yaml], environment);
    const [id = ''] = await (
      await openLibrary({ LECTERN_LIBRARY: workplace.library })
    ).books.list();
    // Even root can't write lines into a folder.
    await workplace.write(`library/books/${id}/ledger.jsonl/stone`, '');
    const { exitCode, stderr } = await workplace.run(
      ['narrate', yaml, '--budget', '1'],
      environment,
    );
    expect(stderr).toContain('ledger.jsonl');
    expect(exitCode).toBe(2);
    expect(emulator.stats().requests).toBe(0);
  });
});

describe('a night with many books', () => {
  test('goes on around the one that is filtered and the one with a wrong voice', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      latencyMs: 10,
      fail: ({ script }) => (script.includes('Poison') ? 'content-filter' : undefined),
    });
    const environment = emulatorEnvironment(emulator);
    const titles = ['Ant', 'Bee', 'Cat', 'Dog', 'Poison', 'Wrong'];
    const files = await Promise.all(titles.map((title) => shortBook(workplace, title)));
    const submitted = await workplace.run(['submit', ...files], environment);
    expect(submitted.exitCode).toBe(0);
    const queued = await workplace.run(['status']);
    for (const title of titles) expect(queued.stdout).toMatch(new RegExp(`^${title} +queued`, 'm'));
    const workers = [1, 2].map(() => workplace.start(['work', '--concurrency', '4'], environment));
    for (const title of titles.slice(0, 4)) await untilState(workplace, title, 'delivered');
    await untilState(workplace, 'Poison', 'held');
    await untilState(workplace, 'Wrong', 'stopped');
    for (const worker of workers) worker.kill('SIGTERM');
    expect(
      (await Promise.all(workers.map(({ ended }) => ended))).map((one) => one.exitCode),
    ).toEqual([0, 0]);
    const table = (await workplace.run(['status'])).stdout;
    expect(table).toMatch(/^Poison +held +1\/2 +3\/4 .* 1$/m);
    expect(table).toMatch(/^Wrong +stopped +0\/2 +0\/4 /m);
    expect((await workplace.run(['status', 'Wrong'])).stdout).toContain('nobody');
    expect(await booksOf(workplace)).toMatchObject({ answered: billOf(emulator), open: 0 });
  });
});
