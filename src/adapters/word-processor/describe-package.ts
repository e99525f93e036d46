import type { Archive } from '#src/adapters/archive/open-archive.ts';

const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^application\/epub\+zip/, 'an EPUB'],
  [/^application\/vnd\.oasis\.opendocument\.text/, 'an OpenDocument text'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'an OpenDocument spreadsheet'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, 'an OpenDocument presentation'],
  [/^application\/vnd\.oasis\.opendocument/, 'an OpenDocument file without text'],
];
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, 'a Word document'],
  [/^xl\/workbook\./, 'an Excel workbook'],
  [/^ppt\/presentation\./, 'a PowerPoint presentation'],
  [/^META-INF\/container\.xml$/, 'an EPUB'],
  [/^Index\/Document\.iwa$|^Index\.zip$/, 'a Pages document'],
  [/\.fb2$/, 'a zipped FictionBook'],
];

/** What kind of document an archive is, in words for people, by its declared type or its files. */
export async function describePackage(archive: Archive): Promise<string | undefined> {
  const hasType = archive.sizeOf('mimetype') > 0 && archive.sizeOf('mimetype') < 200;
  const bytes = hasType ? await archive.read('mimetype') : undefined;
  const type = Buffer.from(bytes ?? [])
    .toString('latin1')
    .trim();
  const typed = BY_TYPE.find(([pattern]) => pattern.test(type))?.[1];
  if (typed !== undefined) return typed;
  return BY_NAME.find(([pattern]) => archive.names.some((name) => pattern.test(name)))?.[1];
}
