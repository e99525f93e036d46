import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry, Metadata } from '#src/domain/manuscript/manuscript.ts';
import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';

import { BodyReader } from './body-reader.ts';
import { DescriptionReader } from './description-reader.ts';
import type { PartReader } from './part-reader.ts';

/** What a FictionBook holds. */
export interface Fb2 {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly contents: readonly ContentsEntry[];
  /** The cover picture as the file has it. */
  readonly coverBase64?: string;
  /** Whether it is not well-formed. */
  readonly isBroken: boolean;
  /** Whether the end is there: `open` when only the last tags are missing, `cut` when text is. */
  readonly ending: 'whole' | 'open' | 'cut';
}

/** 12 MiB of picture. */
const LONGEST_COVER = 16 * 2 ** 20;
const BARE_AMPERSAND = /&(?!#?\w{1,32};)/;

/**
 * Reads a FictionBook in one pass over it, keeping no pictures besides the cover.
 *
 * @throws InputError when it is none, or nested deeper than any book
 */
export function parseFb2(source: string, fileName: string): Fb2 {
  const description = new DescriptionReader();
  const body = new BodyReader();
  const coverPieces: string[] = [];
  let coverLength = 0;
  let isCover = false;
  let part: PartReader | undefined;
  let isBroken = BARE_AMPERSAND.test(source);
  let isFictionBook = false;
  let isRootClosed = false;
  let isBodyClosed = true;
  let isMissing = false;

  parseMarkup(source, {
    path: fileName,
    isXml: true,
    onopentag(qualified, attributes) {
      const name = localName(qualified);
      checkBlockCount(body.count, fileName);
      isFictionBook ||= name === 'fictionbook';
      if (name === 'description') part = description;
      if (name === 'body') {
        part = body;
        isBodyClosed = false;
      }
      if (name === 'binary') {
        // A body that was never closed has no pictures' bytes in it.
        part = undefined;
        isCover = coverPieces.length === 0 && attributes['id'] === description.coverId;
      }
      part?.open(name, attributes);
    },
    ontext(text) {
      part?.text(text);
      coverLength += isCover ? text.length : 0;
      if (isCover && coverLength <= LONGEST_COVER) coverPieces.push(text);
    },
    onunclosed() {
      isMissing = true;
      isBroken = true;
    },
    onclosetag(qualified) {
      const name = localName(qualified);
      part?.close(name);
      if (name === 'description' || name === 'body') part = undefined;
      if (name === 'body') isBodyClosed = !isMissing;
      if (name === 'binary') isCover = false;
      if (name === 'fictionbook') isRootClosed = !isMissing;
      isMissing = false;
    },
  });
  if (!isFictionBook) throw notFb2(fileName);
  const isCut = !isRootClosed && !isBodyClosed && !source.trimEnd().endsWith('>');
  return {
    metadata: description.metadata(),
    blocks: body.blocks(),
    contents: body.contents(),
    ...(coverPieces.length === 0 || coverLength > LONGEST_COVER
      ? {}
      : { coverBase64: coverPieces.join('') }),
    isBroken,
    ending: isCut ? 'cut' : isRootClosed ? 'whole' : 'open',
  };
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).toLowerCase();
}

function notFb2(fileName: string): InputError {
  return new InputError(
    `${fileName} is not an FB2: it has no FictionBook in it.`,
    'Give the file the ending of what it is, or export the manuscript again.',
  );
}
