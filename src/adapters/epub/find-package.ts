import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';

import type { EpubWarnings } from './warnings.ts';

const CONTAINER = 'META-INF/container.xml';
const LIMIT_BYTES = 2 ** 20;

/**
 * Finds the package document (OPF) of an EPUB: the one its container names, else the only one there
 * is, with a warning.
 *
 * @throws InputError when there is none, or several and no container
 */
export async function findPackage(
  archive: Archive,
  fileName: string,
  warnings: EpubWarnings,
): Promise<string> {
  const isSmall = archive.sizeOf(CONTAINER) <= LIMIT_BYTES;
  const container = isSmall ? await archive.read(CONTAINER) : undefined;
  const named = container === undefined ? [] : readContainer(decodeMarkup(container));
  for (const path of named) {
    const found = archive.locate(path);
    if (found !== undefined) return found;
  }
  const packages = archive.names.filter((name) => /\.opf$/i.test(name) && !isDebris(name));
  if (packages.length === 1) {
    warnings.add(
      container === undefined
        ? `${fileName} has no container.xml; its only package, ${packages[0]!}, was read.`
        : `The container.xml of ${fileName} names no package that is there; its only one, ${packages[0]!}, was read.`,
    );
    return packages[0]!;
  }
  throw new InputError(
    packages.length === 0
      ? `${fileName} is an archive but not an EPUB: it has no package document.`
      : `${fileName} has no container.xml to say which of its ${packages.length} packages is the book.`,
    'Export the EPUB again, or repair it with an EPUB editor.',
  );
}

/** What a Mac leaves in archives beside each file. */
function isDebris(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

function readContainer(source: string): readonly string[] {
  const paths: string[] = [];
  parseXml(source, {
    open({ name, attributes }) {
      const path = attributes['full-path']?.replace(/^\/+/, '') ?? '';
      if (name === 'rootfile' && path !== '') paths.push(path);
    },
  });
  return paths;
}
