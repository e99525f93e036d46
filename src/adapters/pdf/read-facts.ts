import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

import type { Deadline } from './deadline.ts';

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly metadata: Metadata;
  /** Whether its text is tagged with what it is. */
  readonly isTagged: boolean;
}

const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|document|title|none|null|microsoft word\b.*)?\d*$/iu;
const FILE_NAME = /\.(?:docx?|odt|rtf|pages|indd|tex|dvi|txt|pdf|qxd|pmd|html?|xml|fm|wpd)$/iu;
const NO_AUTHOR =
  /^(?:unknown|user|admin|administrator|owner|author|microsoft|none|null|\(?anonymous\)?)?$/iu;

/** Reads title, authors, language and description; what a program filled in by itself is left out. */
export async function readFacts(document: PDFDocumentProxy, deadline: Deadline): Promise<PdfFacts> {
  const raw = await deadline.within(document.getMetadata().catch(() => undefined));
  const info = Object(raw?.info) as Readonly<Record<string, unknown>>;
  const xmp = (name: string): unknown => {
    const found: unknown = raw?.metadata?.get(name);
    return Array.isArray(found) ? found.join('; ') : found;
  };
  const title = [xmp('dc:title'), info['Title']].map(lineOf).find(isTitle);
  const author = [xmp('dc:creator'), info['Author']]
    .map(lineOf)
    .find((name) => !NO_AUTHOR.test(name));
  const language = readLanguage([info['Language'], xmp('dc:language')].map(lineOf));
  const description = lineOf(xmp('dc:description')) || lineOf(info['Subject']);
  const publisher = lineOf(xmp('dc:publisher'));
  const metadata = {
    creators: author === undefined ? [] : splitNames(author),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(description === '' ? {} : { description }),
    ...(publisher === '' ? {} : { publisher }),
  };
  return { metadata, isTagged: Object(raw).hasStructTree === true };
}

function lineOf(value: unknown): string {
  return typeof value === 'string' ? plainLine(value) : '';
}

function isTitle(title: string): boolean {
  return !NO_TITLE.test(title) && !FILE_NAME.test(title) && !/[/\\]/.test(title.slice(0, 3));
}

function readLanguage(candidates: readonly string[]): string | undefined {
  const tag = candidates.find((each) => /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(each));
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function splitNames(names: string): readonly string[] {
  return names
    .split(/\s*(?:;|&| and )\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
