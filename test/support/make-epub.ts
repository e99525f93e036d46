import { buffer } from 'node:stream/consumers';

import { ZipFile } from 'yazl';

/** What an EPUB made for a test holds. */
export interface EpubPlan {
  /** Body markup by file name, in reading order. */
  readonly pages: Readonly<Record<string, string>>;
  /** Markup inside the package's `metadata`. */
  readonly metadata?: string;
  /** Manifest items besides the pages. */
  readonly items?: string;
  /** Attributes of the `spine`, and what comes after it. */
  readonly spine?: string;
  readonly afterSpine?: string;
  /** More files, by their name in the archive; one here replaces the usual one of its name. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Files that are usually there but not in this one. */
  readonly without?: readonly string[];
}

const CONTAINER =
  '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>';

/** Makes the bytes of an EPUB whose pages lie in `OEBPS/`. */
export async function makeEpub(plan: EpubPlan): Promise<Buffer> {
  const files: Record<string, string | Buffer> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': packageDocument(plan),
  };
  for (const [name, body] of Object.entries(plan.pages)) files[`OEBPS/${name}`] = page(body);
  Object.assign(files, plan.files);
  for (const name of plan.without ?? []) delete files[name];
  return zip(files);
}

/** Makes the bytes of a ZIP archive. */
export async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files))
    archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream);
}

/** Wraps body markup as an XHTML page. */
export function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Not read</title></head><body>${body}</body></html>`;
}

function packageDocument({ pages, metadata, items, spine, afterSpine }: EpubPlan): string {
  const names = Object.keys(pages);
  const manifest = names
    .map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`)
    .join('');
  const order = names.map((name) => `<itemref idref="${name}"/>`).join('');
  return `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata ?? '<dc:title>A Book</dc:title>'}</metadata><manifest>${manifest}${items ?? ''}</manifest><spine ${spine ?? ''}>${order}</spine>${afterSpine ?? ''}</package>`;
}
