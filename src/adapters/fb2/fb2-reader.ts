import { basename } from 'node:path';

import { recognisePicture } from '#src/adapters/manuscript-file/recognise-picture.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { decodeFb2 } from './decode-fb2.ts';
import type { DecodedFb2 } from './decode-fb2.ts';
import { loadFb2 } from './load-fb2.ts';
import { parseFb2 } from './parse-fb2.ts';

/** Reads FictionBook 2, plain (`.fb2`) or in a ZIP archive (`.fb2.zip`, `.fbz`). */
export function fb2Reader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      return refuseEmpty(tidyManuscript(readFb2(decodeFb2(await loadFb2(path)), name)), name);
    },
  };
}

function readFb2({ source, warnings }: DecodedFb2, name: string): Manuscript {
  const { metadata, blocks, contents, coverBase64, isBroken, ending } = parseFb2(source, name);
  if (ending === 'cut')
    throw new InputError(
      `${name} is cut off: it ends in the middle of the text.`,
      'Download or copy it again.',
    );
  const cover =
    coverBase64 === undefined ? undefined : recognisePicture(Buffer.from(coverBase64, 'base64'));
  return {
    metadata,
    blocks,
    contents,
    ...(cover === undefined ? {} : { cover }),
    warnings:
      isBroken || ending === 'open'
        ? [
            ...warnings,
            'The XML of the file is broken (tags that are not closed, or a bare &); it was mended, so check the text around headings.',
          ]
        : warnings,
  };
}
