import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';
import { decodeText } from '#src/domain/manuscript/decode-text.ts';

/**
 * Finds the package document (OPF) of an EPUB: the one its container names, else the only one there is.
 *
 * @throws InputError when there is none, or several and no container
 */
export async function findPackage(archive: Archive, fileName: string): Promise<string> {
  const container = await archive.read('META-INF/container.xml');
  const named = container === undefined ? undefined : readContainer(decodeText(container));
  if (named !== undefined && archive.names.includes(named)) return named;
  const packages = archive.names.filter((name) => /\.opf$/i.test(name));
  if (packages.length === 1) return packages[0]!;
  throw new InputError(
    packages.length === 0
      ? `${fileName} is an archive but not an EPUB: it has no package document.`
      : `${fileName} has no container.xml to say which of its ${packages.length} packages is the book.`,
    'Export the EPUB again, or repair it with an EPUB editor.',
  );
}

function readContainer(source: string): string | undefined {
  const paths: string[] = [];
  parseXml(source, {
    open({ name, attributes }) {
      if (name === 'rootfile') paths.push(attributes['full-path'] ?? '');
    },
  });
  return paths[0];
}
