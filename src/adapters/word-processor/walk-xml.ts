import { Parser } from 'htmlparser2';

import { InputError } from '#src/domain/errors.ts';

import { xmlNames } from './xml-names.ts';

/** Reads an attribute of the element at hand. */
export type ReadAttribute = (name: string) => string | undefined;

/** Who listens while a part of a document is read. Names carry our prefixes. */
export interface PartHandler {
  open(name: string, attribute: ReadAttribute): void;
  text(text: string): void;
  close(name: string): void;
}

/** A part of a document to be read. */
export interface DocumentPart {
  readonly bytes: Uint8Array;
  /** The file's name, for messages. */
  readonly fileName: string;
  /** See {@link xmlNames}. */
  readonly spaces: Readonly<Record<string, string>>;
}

/** Documents nest some 30 deep; the parser's time grows with the square of the depth. */
const DEEPEST_NESTING = 2000;
const PIECE_BYTES = 64 * 2 ** 10;

/**
 * Reads a part of a document in one pass. Entities that the part declares are not expanded.
 *
 * @throws InputError when it is nested deeper than any document
 */
export function walkXml(part: DocumentPart, handler: PartHandler): void {
  const names = xmlNames(part.spaces);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST_NESTING) throw tooDeep(part.fileName);
        names.declare(attributes);
        handler.open(names.element(name), (wanted) => names.attribute(attributes, wanted));
      },
      ontext: (text) => handler.text(text),
      onclosetag(name) {
        depth -= 1;
        handler.close(names.element(name));
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(encodingOf(part.bytes));
  for (let at = 0; at < part.bytes.length; at += PIECE_BYTES)
    parser.write(decoder.decode(part.bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  parser.end(decoder.decode());
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding.replace(/^utf-16.*/, 'utf-8');
  } catch {
    return 'utf-8';
  }
}

function tooDeep(fileName: string): InputError {
  return new InputError(
    `${fileName} nests its elements more than ${DEEPEST_NESTING.toLocaleString('en')} deep, as no document does.`,
    'Save the manuscript again, or ask where it came from.',
  );
}
