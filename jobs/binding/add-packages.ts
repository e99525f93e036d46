import { audiobookPackage } from '#src/domain/companions/audiobook-package.ts';
import type { PackageParts } from '#src/domain/companions/packed-file.ts';
import { readAlong } from '#src/domain/companions/read-along/read-along.ts';
import type { Report } from '#src/domain/mastering/report.ts';
import type { StagedFolder } from '#src/ports/delivery.ts';
import type { ZipWriter } from '#src/ports/zip-writer.ts';

import { lpfName, readAlongName } from './companion-names.ts';
import { type FinishedBook, coverPath, encodingOf } from './finished-book.ts';

/** What packing needs. */
interface PackingNeeds {
  readonly zip: ZipWriter;
  readonly folder: StagedFolder;
  readonly signal: AbortSignal;
}

/** Adds the packages that hold text and sound together. */
export async function addPackages(
  book: FinishedBook,
  report: Report,
  { zip, folder, signal }: PackingNeeds,
): Promise<void> {
  const { facts, outputs, isReadAlong } = book;
  if (isReadAlong) {
    const path = await folder.pathFor(readAlongName(facts.title));
    await zip.write(path, readAlong(report, partsOf(book)), signal);
  }
  if (outputs.lpf) {
    const path = await folder.pathFor(lpfName(facts.title));
    await zip.write(path, audiobookPackage(report, partsOf(book)), signal);
  }
}

function partsOf(book: FinishedBook): PackageParts {
  const { chapters, modified } = book;
  return {
    mp3Paths: new Map(
      chapters.map((chapter) => [chapter.number, encodingOf(chapter, 'mp3').path] as const),
    ),
    ...coverPath(book),
    modified,
  };
}
