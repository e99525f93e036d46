import { basename } from 'node:path';

import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { WEB_ARCHIVE, recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { InputError } from '#src/domain/errors.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { readHtml } from './read-html.ts';
import { refuseErrorPage } from './refuse-error-page.ts';

/** Ten long novels in one page. */
const LIMIT_BYTES = 32 * 2 ** 20;

/** Reads manuscripts in HTML or XHTML, in any encoding: exported ones and web pages that were saved. */
export function htmlReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      const source = await readSource(path, name);
      return refuseErrorPage(refuseEmpty(readHtml(source, name), name), source, name);
    },
  };
}

async function readSource(path: string, name: string): Promise<string> {
  const bytes = await readManuscriptFile(path, LIMIT_BYTES);
  const found = recogniseFormat(bytes);
  if (found !== undefined && found !== 'a web page')
    throw new InputError(
      `${name} is ${found}, not HTML.`,
      found === WEB_ARCHIVE
        ? 'Open it in a browser and save the page again, as "HTML only".'
        : 'Give the file the ending of what it is, or export the manuscript again.',
    );
  const source = decodeMarkup(bytes);
  if (source.includes('\0'))
    throw new InputError(
      `${name} is not HTML: it holds bytes that no text has.`,
      'Export the manuscript again, as HTML in UTF-8.',
    );
  if (source.trim() !== '' && !/<[a-z!?/]/i.test(source))
    throw new InputError(
      `${name} is not HTML: there is no markup in it.`,
      'Give it the ending .txt if it is plain text, or export the manuscript again.',
    );
  return source;
}
