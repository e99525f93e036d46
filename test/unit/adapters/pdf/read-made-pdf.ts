import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { pdfReader } from '#src/adapters/pdf/pdf-reader.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makePdf } from '#test/support/make-pdf.ts';
import type { PdfPlan } from '#test/support/make-pdf.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Reads bytes as `book.pdf`. */
export async function readPdfBytes(bytes: Uint8Array): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.pdf');
  await writeFile(path, bytes);
  return await pdfReader().read(path);
}

/** Makes a PDF and reads it. */
export async function readMadePdf(plan: PdfPlan): Promise<Manuscript> {
  return readPdfBytes(makePdf(plan));
}

/** The blocks of a manuscript in short: `heading 2: One`, `toc: …` for those with a role. */
export function inShort({ blocks }: Manuscript): readonly string[] {
  return blocks.map(
    ({ kind, level, role, text }) =>
      `${[role ?? kind, level].filter((part) => part !== undefined).join(' ')}: ${text}`,
  );
}
