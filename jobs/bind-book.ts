import type { Spend } from '#src/domain/billing/spend-of.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { Delivery } from '#src/ports/delivery.ts';
import type { Encoder } from '#src/ports/encoder.ts';
import { defineJob } from '#src/ports/job.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { M4bBinder } from '#src/ports/m4b-binder.ts';
import type { RejectedTakes } from '#src/ports/rejected-takes.ts';
import type { TakeStore } from '#src/ports/take-store.ts';
import type { TrackStore } from '#src/ports/track-store.ts';
import type { ZipWriter } from '#src/ports/zip-writer.ts';

import { addPackages } from './binding/add-packages.ts';
import { editionFingerprint } from './binding/finished-book.ts';
import { gatherBook } from './binding/gather-book.ts';
import { makeEditions } from './binding/make-editions.ts';
import { reportOf } from './binding/report-of.ts';
import { writeTexts } from './binding/write-texts.ts';
import { inRun } from './in-run.ts';
import { type RunPayload, type Superseded, runKey, runPayload } from './run-payload.ts';

/** What binding needs. */
export interface BindBookNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly tracks: TrackStore;
  readonly rejected: RejectedTakes;
  readonly ledger: Ledger;
  readonly encoder: Encoder;
  readonly binder: M4bBinder;
  readonly zip: ZipWriter;
  readonly delivery: Delivery;
}

/** What binding tells those who watch. */
export interface BoundBook {
  /** Folder that holds the finished files. */
  readonly folder: string;
  readonly title: string;
  readonly seconds: number;
  /** What the book has cost in all its runs. */
  readonly spend: Spend;
  /** True when the very same was delivered already. */
  readonly reused: boolean;
}

/** Encodes the editions, checks them, and delivers the book as a whole. */
export const bindBook = defineJob<RunPayload, BindBookNeeds, BoundBook | Superseded>({
  name: 'bind-book',
  payload: runPayload,
  key: (payload) => `${runKey(payload)}.book`,

  run: (payload, needs, { signal }) =>
    inRun(payload, needs.books, async (submission) => {
      const book = await gatherBook(submission, needs);
      const fingerprint = editionFingerprint(book);
      const told = {
        folder: book.folder,
        title: book.facts.title,
        seconds: book.chapters.at(-1)?.end ?? 0,
        spend: book.spend,
      };
      const reused = (await needs.delivery.deliveredFingerprint(book.folder)) === fingerprint;
      if (!reused) {
        await using folder = await needs.delivery.stage(book.folder);
        const checks = await makeEditions(book, { ...needs, folder, signal });
        const report = reportOf(book, checks);
        await addPackages(book, report, { ...needs, folder, signal });
        await writeTexts(book, report, folder);
        await folder.publish(fingerprint);
      }
      // The recordings that were rejected have served their time as evidence.
      await needs.rejected.clear(payload.bookId, []);
      return { ...told, reused };
    }),
});
