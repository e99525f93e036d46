import { basename } from 'node:path';

import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { describePackage } from '#src/adapters/word-processor/describe-package.ts';
import { readPart } from '#src/adapters/word-processor/read-part.ts';
import { InputError } from '#src/domain/errors.ts';

/** The parts of an OpenDocument text, unpacked. */
export interface OdtParts {
  readonly content: Uint8Array;
  readonly styles?: Uint8Array;
  readonly meta?: Uint8Array;
}

/** With its pictures inside it. */
const FLAT_LIMIT_BYTES = 64 * 2 ** 20;

/**
 * Unpacks the parts of an OpenDocument text.
 *
 * @throws InputError when it is locked with a password, or something else
 */
export async function readPackage(archive: Archive, fileName: string): Promise<OdtParts> {
  const manifest = await readPart(archive, 'META-INF/manifest.xml', fileName);
  const isLocked =
    archive.locate('encrypted-package') !== undefined ||
    Buffer.from(manifest ?? []).includes('encryption-data');
  const found = await describePackage(archive);
  const isText = found === undefined || found === 'an OpenDocument text';
  if (isText && isLocked)
    throw new InputError(
      `${fileName} is locked with a password.`,
      'Open it in its program, take the password away and save it again.',
    );
  const content = isText ? await readPart(archive, 'content.xml', fileName) : undefined;
  if (content === undefined)
    throw new InputError(
      `${fileName} is not an OpenDocument text: it is ${isText ? 'a ZIP archive without one in it' : found}.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  const styles = await readPart(archive, 'styles.xml', fileName);
  const meta = await readPart(archive, 'meta.xml', fileName);
  return {
    content,
    ...(styles === undefined ? {} : { styles }),
    ...(meta === undefined ? {} : { meta }),
  };
}

/**
 * Reads an OpenDocument text that is one XML file.
 *
 * @throws InputError when it is something else
 */
export async function readFlat(path: string): Promise<OdtParts> {
  const content = await readManuscriptFile(path, FLAT_LIMIT_BYTES);
  const start = Buffer.from(content.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  if (!start.includes('opendocument'))
    throw new InputError(
      `${basename(path)} is not an OpenDocument text: it is ${recogniseFormat(content) ?? 'something else'}.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  return { content, meta: content };
}
