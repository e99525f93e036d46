import { buffer } from 'node:stream/consumers';

import { ZipFile } from 'yazl';

/** A file of the book: its place in the container and its bytes. */
export interface ContainerFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs the files into an EPUB container, in the order given, after the `mimetype` entry that the
 * format wants first and uncompressed.
 *
 * Nothing is compressed and all entries carry one fixed wall-clock time, so that the bytes depend
 * neither on a processor's deflate routine nor on the time zone.
 */
export async function zipEpub(files: readonly ContainerFile[]): Promise<Buffer> {
  const options = {
    compress: false,
    forceDosTimestamp: true,
    // ZIP stores local time: the parts have to be local ones to come out the same everywhere.
    mtime: new Date(2026, 0, 1),
    mode: 0o100644,
  };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', options);
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, options);
  zip.end();
  return await buffer(zip.outputStream);
}
