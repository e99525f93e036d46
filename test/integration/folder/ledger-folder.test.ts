import { appendFile, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
import type { LedgerLine } from '#src/domain/billing/ledger-line.ts';
import { noUsage } from '#src/domain/billing/usage.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import { startScript } from '#test/support/start-script.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { billed, rejected, requested, unbilled } from '#test/unit/domain/billing/ledger-pieces.ts';

const book = 'emma-1';

/** A library's ledgers. */
async function openLedgers() {
  const folder = await temporaryFolder();
  const root = join(folder.path, 'library');
  const ledger = ledgerFolder(root);
  return {
    root,
    ledger,
    path: join(root, 'books', book, 'ledger.jsonl'),
    lines: (): Promise<LedgerLine[]> => Array.fromAsync(ledger.read(book)),
    async [Symbol.asyncDispose]() {
      await ledger.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function appendAll(ledger: Ledger, lines: readonly LedgerLine[]): Promise<void> {
  for (const line of lines) await ledger.append(book, line);
}

describe('a ledger', () => {
  test('is empty before anything was asked for', async () => {
    await using ledgers = await openLedgers();
    expect(await ledgers.lines()).toEqual([]);
    expect(await Array.fromAsync(ledgers.ledger.readBatch('nightly'))).toEqual([]);
  });

  test('gives its lines back in the order they came', async () => {
    await using ledgers = await openLedgers();
    const lines = [requested('a'), requested('b'), billed('b'), unbilled('a'), rejected('b')];
    await appendAll(ledgers.ledger, lines);
    expect(await ledgers.lines()).toEqual(lines);
  });

  test('keeps every line of those who write at the same time', async () => {
    await using ledgers = await openLedgers();
    const others = [ledgers.ledger, ledgerFolder(ledgers.root), ledgerFolder(ledgers.root)];
    const ids = Array.from({ length: 150 }, (_, at) => `r${at}`);
    await Promise.all(
      ids.map(async (id, at) => {
        const ledger = others[at % others.length]!;
        await ledger.append(book, requested(id));
        await ledger.append(book, billed(id));
      }),
    );
    const lines = await ledgers.lines();
    expect(lines).toHaveLength(300);
    for (const id of ids) {
      expect(lines.filter((line) => line.id === id).map(({ kind }) => kind)).toEqual([
        'requested',
        'billed',
      ]);
    }
  });

  test.each([
    ['cut off', '{"kind":"billed","id":"x","us'],
    ['cut off right at its end', JSON.stringify(unbilled('x'))],
    ['zeros, as after a power cut', '\0'.repeat(40)],
  ])('loses nothing that comes before or after a line that was %s', async (_how, line) => {
    await using ledgers = await openLedgers();
    await ledgers.ledger.append(book, requested('a'));
    await appendFile(ledgers.path, line);
    await appendAll(ledgers.ledger, [billed('a'), requested('b')]);
    const kept = (await ledgers.lines()).filter(({ id }) => id !== 'x');
    expect(kept).toEqual([requested('a'), billed('a'), requested('b')]);
  });

  test('begun by an old version is read with what was added since', async () => {
    await using ledgers = await openLedgers();
    const entry = {
      segmentId: '001-a',
      takeId: 'ab12',
      attempt: 1,
      accepted: true,
      model: 'gpt-audio-mini',
      usage: noUsage,
      usd: 0.01,
    };
    await mkdir(dirname(ledgers.path), { recursive: true });
    const old = JSON.stringify(entry);
    await appendFile(ledgers.path, `${old}\n${old}\n`);
    await appendAll(ledgers.ledger, [requested('a')]);
    const ids = (await ledgers.lines()).map(({ kind, id }) => `${kind} ${id}`);
    expect(ids).toEqual([
      ...['requested emma-1.0', 'billed emma-1.0', 'requested emma-1.1', 'billed emma-1.1'],
      'requested a',
    ]);
  });

  test.each([
    ['was removed', (path: string) => rm(path)],
    ['was put aside', (path: string) => rename(path, `${path}.old`)],
  ])('is begun anew when its file %s while in use', async (_how, remove) => {
    await using ledgers = await openLedgers();
    await ledgers.ledger.append(book, requested('a'));
    await remove(ledgers.path);
    await ledgers.ledger.append(book, requested('b'));
    expect(await ledgers.lines()).toEqual([requested('b')]);
  });

  test('has every line that was handed over when it is closed', async () => {
    await using ledgers = await openLedgers();
    const appended = [ledgers.ledger.append(book, requested('a'))];
    appended.push(ledgers.ledger.append(book, billed('a')));
    await ledgers.ledger.close();
    expect(await readFile(ledgers.path, 'utf8')).toContain('"billed"');
    await Promise.all(appended);
  });

  test('keeps what a process wrote that was killed right after', async () => {
    await using ledgers = await openLedgers();
    const source = `
      import { ledgerFolder } from '#src/adapters/folder/ledger-folder.ts';
      await ledgerFolder(process.argv[1]).append('${book}', ${JSON.stringify(requested('a'))});
      console.log('written');
      process.stdin.resume();`;
    await using script = startScript(source, ledgers.root);
    await script.said('written');
    await script.kill();
    expect(await ledgers.lines()).toEqual([requested('a')]);
  });
});

describe('the ledgers of a batch', () => {
  test('tell of its requests in all books, and of no others', async () => {
    await using ledgers = await openLedgers();
    const { ledger } = ledgers;
    const batch = 'nightly "2"';
    await ledger.append('emma-1', requested('a', { batch }));
    await ledger.append('emma-1', requested('b'));
    await ledger.append('emma-1', requested('c', { batch: 'other' }));
    await ledger.append('emma-1', billed('a'));
    await ledger.append('emma-1', billed('b'));
    await ledger.append('persuasion-2', requested('d', { batch }));
    await ledger.append('persuasion-2', unbilled('d'));
    await ledger.append('sanditon-3', requested('e'));
    const lines = await Array.fromAsync(ledger.readBatch(batch));
    const told = lines.map(({ kind, id }) => `${kind} ${id}`);
    expect(told).toEqual(['requested a', 'billed a', 'requested d', 'unbilled d']);
  });
});

describe('a ledger that can not be used', () => {
  test('is no empty one: it is named to whoever reads or writes', async () => {
    await using ledgers = await openLedgers();
    await mkdir(ledgers.path, { recursive: true });
    const fault = { name: 'InputError', message: expect.stringContaining(ledgers.path) };
    await expect(ledgers.lines()).rejects.toMatchObject(fault);
    await expect(ledgers.ledger.append(book, requested('a'))).rejects.toMatchObject(fault);
  });

  test('is told in a plain sentence to whoever writes, and to everybody who waits', async () => {
    await using ledgers = await openLedgers();
    await appendAll(ledgers.ledger, [requested('a')]);
    await rm(ledgers.path);
    await symlink('/dev/full', ledgers.path);
    const full = {
      name: 'InputError',
      message: `The folder ${ledgers.root} is on a full disk.`,
    };
    const all = await Promise.allSettled([
      ledgers.ledger.append(book, requested('b')),
      ledgers.ledger.append(book, billed('b')),
    ]);
    expect(all).toMatchObject([{ reason: full }, { reason: full }]);
  });

  test('takes lines again when there is room', async () => {
    await using ledgers = await openLedgers();
    await mkdir(dirname(ledgers.path), { recursive: true });
    await symlink('/dev/full', ledgers.path);
    await expect(ledgers.ledger.append(book, requested('a'))).rejects.toThrow('full disk');
    await rm(ledgers.path);
    await ledgers.ledger.append(book, billed('b'));
    expect(await ledgers.lines()).toEqual([billed('b')]);
  });
});
