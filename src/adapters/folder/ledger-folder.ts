import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type LedgerLine, parseLedgerLine } from '#src/domain/billing/ledger-line.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Ledger } from '#src/ports/ledger.ts';

import { bookPath } from './book-path.ts';
import { folderError } from './folder-error.ts';
import { type LineFile, lineFile } from './line-file.ts';

const ledgerName = 'ledger.jsonl';
/** What does not pass by itself, and concerns the file alone. */
const lastingFaults: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'EIO']);
const lineBreak = '\n'.charCodeAt(0);

/**
 * Ledgers as files: `books/<id>/ledger.jsonl`, a line of JSON each. Several processes may write to
 * one, also on several machines when they share the folder through a file system that appends in
 * one piece; NFS does not.
 */
export function ledgerFolder(root: string): Ledger & { close(): Promise<void> } {
  const files = new Map<string, LineFile>();
  const ledgerPath = (bookId: string): string => join(bookPath(root, bookId), ledgerName);

  function fileOf(bookId: string): LineFile {
    const known = files.get(bookId);
    if (known !== undefined) return known;
    const file = lineFile(ledgerPath(bookId));
    files.set(bookId, file);
    return file;
  }

  async function readBytes(bookId: string): Promise<Buffer> {
    try {
      return await readFile(ledgerPath(bookId));
    } catch (error) {
      if (isMissing(error)) return Buffer.alloc(0);
      throw faultOf(error, bookId);
    }
  }

  /** What keeps a ledger from being used, for people: without one, nothing may be spent. */
  function faultOf(error: unknown, bookId: string): unknown {
    const known = folderError(error, root);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (known !== error || !lastingFaults.has(code)) return known;
    return new InputError(
      `The ledger ${ledgerPath(bookId)} can't be used (${code}).`,
      'It has to be a file that can be read and written; the same command then goes on.',
      { cause: error },
    );
  }

  return {
    async append(bookId, line) {
      try {
        await fileOf(bookId).append(JSON.stringify(line), isBill(line));
      } catch (error) {
        throw faultOf(error, bookId);
      }
    },

    async *read(bookId) {
      yield* linesOf(await readBytes(bookId), bookId);
    },

    async *readBatch(name) {
      for (const bookId of await bookIds(root)) {
        const bytes = await readBytes(bookId);
        // Most ledgers of a library are of other batches: found out without reading their lines.
        if (bytes.includes(JSON.stringify(name))) yield* ofBatch(name, linesOf(bytes, bookId));
      }
    },

    async close() {
      await Promise.all([...files.values()].map((file) => file.idle()));
    },
  };
}

/** What is billed must outlast a power cut; a request for nothing need not. */
function isBill(line: LedgerLine): boolean {
  return line.kind === 'billed' && line.usd > 0;
}

function* linesOf(bytes: Buffer, bookId: string): Generator<LedgerLine> {
  let number = 0;
  for (let start = 0; start < bytes.length; number += 1) {
    const at = bytes.indexOf(lineBreak, start);
    const end = at === -1 ? bytes.length : at;
    const text = bytes.toString('utf8', start, end);
    if (text !== '') yield* parseLedgerLine(text, `${bookId}.${number}`);
    start = end + 1;
  }
}

/** The lines of requests that count in a batch; only the first line of a request says so. */
function* ofBatch(name: string, lines: Iterable<LedgerLine>): Generator<LedgerLine> {
  const ids = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'requested' && line.batch === name) ids.add(line.id);
    if (ids.has(line.id)) yield line;
  }
}

async function bookIds(root: string): Promise<string[]> {
  try {
    return await readdir(join(root, 'books'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw folderError(error, root);
  }
}

function isMissing(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOENT', 'ENOTDIR'].includes(code);
}
