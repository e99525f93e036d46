import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * Loads PDF.js. It warns on loading that it cannot draw where the machine has no canvas; nothing is
 * drawn here, so these warnings are kept from people.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

const packageFolder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/** How PDF.js is to read: quietly, from its own files, without evaluating, drawing or the network. */
export const readingOptions = {
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  useWasm: false,
  cMapUrl: join(packageFolder, 'cmaps') + sep,
  cMapPacked: true,
  standardFontDataUrl: join(packageFolder, 'standard_fonts') + sep,
} as const;
