import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEndless } from '#src/domain/manuscript/refuse-endless.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { isFolder } from './is-folder.ts';

/** A format of manuscripts: the endings of its files' names, and how its reader is loaded. */
interface Format {
  readonly endings: readonly string[];
  readonly load: () => Promise<ManuscriptReader>;
}

const formats: readonly Format[] = [
  {
    endings: ['.md', '.markdown'],
    load: async () => {
      const { markdownReader } = await import('#src/adapters/markdown/markdown-reader.ts');
      const { readFrontMatter } = await import('#src/config/front-matter.ts');
      return markdownReader({ readFrontMatter });
    },
  },
  {
    endings: ['.txt', '.text'],
    load: async () =>
      (await import('#src/adapters/plain-text/plain-text-reader.ts')).plainTextReader(),
  },
  {
    endings: ['.epub'],
    load: async () => (await import('#src/adapters/epub/epub-reader.ts')).epubReader(),
  },
  {
    endings: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('#src/adapters/html/html-reader.ts')).htmlReader(),
  },
  {
    endings: ['.docx', '.docm', '.dotx'],
    load: async () => (await import('#src/adapters/docx/docx-reader.ts')).docxReader(),
  },
  {
    endings: ['.odt', '.ott', '.fodt'],
    load: async () => (await import('#src/adapters/odt/odt-reader.ts')).odtReader(),
  },
  {
    endings: ['.pdf'],
    load: async () => (await import('#src/adapters/pdf/pdf-reader.ts')).pdfReader(),
  },
  {
    endings: ['.fb2', '.fb2.zip', '.fbz'],
    load: async () => (await import('#src/adapters/fb2/fb2-reader.ts')).fb2Reader(),
  },
  {
    endings: ['.mobi', '.azw3', '.azw', '.prc'],
    load: async () => (await import('#src/adapters/mobi/mobi-reader.ts')).mobiReader(),
  },
];

/** The endings of all files that can be read, each with its dot. */
const readableEndings: readonly string[] = formats.flatMap(({ endings }) => endings);

/** The ending by which a file is read, such as `.fb2.zip`; `undefined` when no reader takes it. */
export function endingOf(path: string): string | undefined {
  const name = basename(path).toLowerCase();
  return readableEndings.find((ending) => name.endsWith(ending));
}

/** Whether there is a reader for a file of this name. */
export function isReadable(name: string): boolean {
  return endingOf(name) !== undefined;
}

/** Reads one file with the reader that its name's ending asks for. */
const anyFile: ManuscriptReader = {
  async read(path) {
    const ending = endingOf(path);
    const format = formats.find(({ endings }) => endings.some((one) => one === ending));
    if (format === undefined) throw await noReader(path);
    const name = basename(path);
    const reader = await format.load();
    try {
      return refuseEndless(await reader.read(path), name);
    } catch (error) {
      throw naming(error, name);
    }
  },
};

/** Why nothing reads what lies at a path: a folder comes here only from a list of chapter files. */
async function noReader(path: string): Promise<InputError> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined)
    return new InputError(`There is no file or folder ${path}.`, 'Check the name and the folder.');
  if (status.isDirectory())
    return new InputError(
      `${path} is a folder in a list of chapter files.`,
      'Name its files instead, or give the folder alone as the manuscript.',
    );
  return new InputError(
    `Lectern has no reader for ${path}.`,
    `Save the manuscript as one of ${readableEndings.join(', ')}.`,
  );
}

/** What is wrong with a part of a file, in a sentence that names the file. */
function naming(error: unknown, name: string): unknown {
  if (!(error instanceof InputError) || error.message.includes(name)) return error;
  return new InputError(`${name}: ${error.message}`, error.nextStep, { cause: error });
}

/**
 * Reads a manuscript: one file, one folder of chapter files, or the files of its chapters in order.
 *
 * @throws InputError with one plain sentence that names the file, and a next step
 */
export async function readManuscript(paths: readonly string[]): Promise<Manuscript> {
  const [only = ''] = paths;
  if (paths.length === 1 && !(await isFolder(only))) return await anyFile.read(only);
  const { chapterFilesReader } =
    await import('#src/adapters/chapter-files/chapter-files-reader.ts');
  const reader = chapterFilesReader(anyFile, isReadable);
  return paths.length === 1 ? await reader.read(only) : await reader.readList(paths);
}
