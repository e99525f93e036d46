import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { startDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { loadPdfjs, readingOptions } from './load-pdfjs.ts';
import { translatePdfError, tooMuch } from './pdf-fault.ts';

/** A PDF that is open for reading, and by when it has to be done. */
export interface OpenPdf extends AsyncDisposable {
  readonly document: PDFDocumentProxy;
  readonly deadline: Deadline;
}

const MOST_PAGES = 20_000;
const STEP_MS = 10_000;
const ALL_MS = 60_000;

/**
 * Opens a PDF.
 *
 * @param name the file's name, for messages
 * @throws InputError when it is locked, damaged or larger than any book
 */
export async function openPdf(data: Uint8Array, name: string): Promise<OpenPdf> {
  const { getDocument } = await loadPdfjs();
  const deadline = startDeadline(STEP_MS, ALL_MS, () => tooMuch(name, 'takes too long to read'));
  // It takes no Buffer, and copies a view of one.
  const view = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const task = getDocument({ ...readingOptions, data: view });
  const close = (): Promise<void> => task.destroy().catch(() => undefined);
  try {
    const document = await deadline.within(task.promise);
    if (document.numPages > MOST_PAGES)
      throw tooMuch(name, `has ${document.numPages.toLocaleString('en')} pages`);
    return { document, deadline, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw translatePdfError(error, name);
  }
}
