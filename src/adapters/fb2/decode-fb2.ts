import { isUtf8 } from 'node:buffer';

import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';

import { decodeNamedEntities } from './named-entities.ts';

/** The text of a FictionBook's file. */
export interface DecodedFb2 {
  readonly source: string;
  /** What could not be decoded. */
  readonly warnings: readonly string[];
}

/** The share of letters that may be lost before a file is taken to be in another encoding. */
const MOST_LOST = 0.001;
const OTHER_ENCODING = /<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-?8["'])/i;

/**
 * Decodes a FictionBook by its declaration. One that says UTF-8, or says nothing, and has a few
 * damaged bytes keeps the rest of its letters.
 */
export function decodeFb2(bytes: Uint8Array): DecodedFb2 {
  const decoded = decodeMarkup(bytes);
  if (OTHER_ENCODING.test(decoded.slice(0, 1024)) || isUtf8(bytes))
    return { source: decodeNamedEntities(decoded), warnings: [] };
  const lossy = new TextDecoder().decode(bytes);
  const lost = lossy.split('\uFFFD').length - 1;
  if (lost === 0 || lost > lossy.length * MOST_LOST)
    return { source: decodeNamedEntities(decoded), warnings: [] };
  return {
    source: decodeNamedEntities(lossy),
    warnings: [`${lost} damaged letters of the file could not be read.`],
  };
}
