import { basename } from 'node:path';

import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { recognisePicture } from '#src/adapters/manuscript-file/recognise-picture.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Cover, Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { bookMetadata } from './book-metadata.ts';
import { kf7Parts } from './kf7-parts.ts';
import { kf8Parts } from './kf8-parts.ts';
import type { Kf8Text } from './kf8-parts.ts';
import { mobiBlocks } from './mobi-blocks.ts';
import { readMobiHeader, recordsFrom } from './mobi-header.ts';
import { openPalmDatabase } from './palm-database.ts';
import type { PalmDatabase } from './palm-database.ts';
import { plainTextMarkup } from './plain-text-markup.ts';
import { readContents } from './read-contents.ts';
import { exthNumber, readExth } from './read-exth.ts';
import { readText } from './read-text.ts';
import { refuseGarbled } from './refuse-garbled.ts';

/** Most of a larger file is pictures; shops take no more than 650 MB, novels have two. */
const LIMIT_BYTES = 128 * 2 ** 20;
/** Numbers of the extended header's entries. */
const KF8_START = 121;
const COVER = 201;
const NOWHERE = 0xff_ff_ff_ff;

/** Reads Mobipocket and Kindle books without copy protection: MOBI and PRC (KF7), AZW3 (KF8), AZW. */
export function mobiReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      const database = openPalmDatabase(await readManuscriptFile(path, LIMIT_BYTES), name);
      return refuseEmpty(tidyManuscript(readMobi(database, name)), name);
    },
  };
}

function readMobi(database: PalmDatabase, fileName: string): Manuscript {
  const first = chooseBook(database);
  const record = recordsFrom(database, first);
  const header = readMobiHeader(record(0));
  refuseDrm([readMobiHeader(database.record(0)).encryption, header.encryption], fileName);
  const text = readText(header, record, fileName);
  refuseReplica(text, fileName);
  refuseGarbled(text, header.codePage, fileName);
  const exth = header.exthStart === undefined ? new Map() : readExth(record(0), header.exthStart);
  const metadata = bookMetadata(header, exth, database.name);
  const isMarkup = header.codePage !== undefined || /<(?:html|body|p|div)\b/i.test(String(text));
  const { parts, styles, place }: Kf8Text =
    header.version >= 8
      ? kf8Parts(header, record, text, fileName)
      : {
          parts: kf7Parts(isMarkup ? text : plainTextMarkup(text)),
          styles: '',
          place: () => undefined,
        };
  const { blocks, contents } = mobiBlocks({
    parts,
    place,
    styles,
    contents: readContents(header, record, place),
    codePage: header.codePage,
    language: metadata.language,
  });
  const cover = readCover(database, exth);
  return { metadata, blocks, contents, ...(cover === undefined ? {} : { cover }) };
}

/** The record that the book begins with: where a file holds it as KF7 and as KF8, the latter. */
function chooseBook(database: PalmDatabase): number {
  const { exthStart, version } = readMobiHeader(database.record(0));
  if (exthStart === undefined || version >= 8) return 0;
  const start = exthNumber(readExth(database.record(0), exthStart).get(KF8_START)) ?? NOWHERE;
  return start < database.count && readMobiHeader(database.record(start)).version >= 8 ? start : 0;
}

function refuseDrm(encryptions: readonly number[], fileName: string): void {
  if (encryptions.every((encryption) => encryption === 0)) return;
  throw new InputError(
    `${fileName} is protected by DRM (Amazon Kindle / Mobipocket), so its text cannot be read.`,
    'Ask the publisher or the shop for a copy without DRM.',
  );
}

function refuseReplica(text: Buffer, fileName: string): void {
  if (text.toString('latin1', 0, 4) !== '%MOP') return;
  throw new InputError(
    `${fileName} is a Kindle Print Replica: it holds pictures of pages and no text of its own.`,
    'Get the book as EPUB, or as the PDF it was made from.',
  );
}

/** Pictures are counted from the first one on, which the file's own first record names. */
function readCover(
  database: PalmDatabase,
  exth: ReadonlyMap<number, readonly Buffer[]>,
): Cover | undefined {
  const { firstImage } = readMobiHeader(database.record(0));
  const offset = exthNumber(exth.get(COVER)) ?? NOWHERE;
  if (firstImage === undefined || offset === NOWHERE) return undefined;
  const found = recognisePicture(database.record(firstImage + offset));
  // A copy, so that the cover does not keep the whole file in memory.
  return found === undefined ? undefined : { ...found, bytes: Uint8Array.from(found.bytes) };
}
