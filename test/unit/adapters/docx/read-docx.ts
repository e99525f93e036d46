import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { docxReader } from '#src/adapters/docx/docx-reader.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makeDocx } from '#test/support/make-docx.ts';
import type { DocxPlan } from '#test/support/make-docx.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Reads a file of these bytes as a Word document. */
export async function readBytes(bytes: string | Buffer, name = 'book.docx'): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, name);
  await writeFile(path, bytes);
  return await docxReader().read(path);
}

/** Reads the document that a plan makes. */
export async function readDocx(plan: DocxPlan | string): Promise<Manuscript> {
  return readBytes(await makeDocx(typeof plan === 'string' ? { body: plan } : plan));
}

/** The texts of the document that a plan makes, block by block; `*` for a scene break. */
export async function textsOf(plan: DocxPlan | string): Promise<readonly string[]> {
  const { blocks } = await readDocx(plan);
  return blocks.map(({ kind, text }) => (kind === 'scene-break' ? '*' : text));
}
