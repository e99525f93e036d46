import { posix } from 'node:path';

import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { describePackage } from '#src/adapters/word-processor/describe-package.ts';
import { InputError } from '#src/domain/errors.ts';

/** Where the parts of a document lie in its archive; each may be missing but the body. */
export interface PartNames {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
}

/**
 * Finds the parts of a document by its relationships, else where they usually are.
 *
 * @throws InputError saying what the archive is when it is no Word document
 */
export async function findParts(archive: Archive, fileName: string): Promise<PartNames> {
  const packaged = await relationships(archive, '');
  const body =
    archive.locate(packaged.get('officeDocument') ?? '') ?? archive.locate('word/document.xml');
  const found = await describePackage(archive);
  if (body === undefined || (found !== undefined && found !== 'a Word document'))
    throw new InputError(
      `${fileName} is not a Word document: it is ${found ?? 'a ZIP archive without one in it'}.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  const related = await relationships(archive, body);
  const folder = posix.dirname(body);
  const name = (kind: 'styles' | 'footnotes' | 'endnotes'): Partial<PartNames> => {
    const part =
      archive.locate(related.get(kind) ?? '') ?? archive.locate(posix.join(folder, `${kind}.xml`));
    return part === undefined ? {} : { [kind]: part };
  };
  const core =
    archive.locate(packaged.get('core-properties') ?? '') ?? archive.locate('docProps/core.xml');
  return {
    body,
    ...name('styles'),
    ...name('footnotes'),
    ...name('endnotes'),
    ...(core === undefined ? {} : { core }),
  };
}

/** The targets of a part's relationships by the last word of their kind. */
async function relationships(archive: Archive, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = part === '' ? '' : posix.dirname(part);
  const targets = new Map<string, string>();
  const bytes = await archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (bytes === undefined) return targets;
  parseXml(decodeMarkup(bytes), {
    open({ name, attributes }) {
      const target = attributes['Target'] ?? '';
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      if (name !== 'relationship' || targets.has(kind) || attributes['TargetMode'] === 'External')
        return;
      targets.set(kind, target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
    },
  });
  return targets;
}
