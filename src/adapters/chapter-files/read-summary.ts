import { posix } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

import type { ChapterFile } from './chapter-file.ts';

/** What a SUMMARY.md says. */
export interface Summary {
  readonly title?: string;
  readonly files: readonly (ChapterFile & { readonly line: number })[];
  readonly warnings: readonly string[];
}

const LINK =
  /^(?<indent>[ \t]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\[(?<title>(?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?<target>[^()]*(?:\([^()]*\)[^()]*)*)\)/u;
const HEADING = /^#{1,6}[ \t]+(?<title>.*?)[ \t#]*$/u;
const GROUP = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?<title>[^[\]]+)$/u;
const NO_TITLE = /^(?:summary|(?:table of )?contents|toc)$/i;
const TAB = '    ';

/**
 * Reads the list of chapters as mdBook and GitBook write it: links in nested lists, headings and
 * plain items between them for parts of the book, links without a target for chapters to come.
 *
 * @param folder of the file itself, from the manuscript's folder: what its links start from
 * @throws InputError that begins with `file:line` when a link leads out of the manuscript's folder
 */
export function readSummary(
  source: string,
  { path, folder }: { readonly path: string; readonly folder: string },
): Summary {
  const files: (ChapterFile & { line: number })[] = [];
  const indents: number[] = [];
  const read = new Set<string>();
  let title: string | undefined;
  let part: string | undefined;
  let drafts = 0;
  let foreign = 0;
  for (const [at, text] of source
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .entries()) {
    const heading = HEADING.exec(text)?.groups?.['title'] ?? GROUP.exec(text)?.groups?.['title'];
    if (heading !== undefined) {
      const isFirst = title === undefined && files.length === 0 && text.startsWith('#');
      if (isFirst) title = plain(heading);
      else part = plain(heading);
      continue;
    }
    const link = LINK.exec(text)?.groups;
    if (link === undefined) continue;
    const target = targetOf(link['target'] ?? '');
    const indent = (link['indent'] ?? '').replaceAll('\t', TAB).length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (target === '') drafts += 1;
    else if (/^[a-z][a-z\d+.-]*:/i.test(target)) foreign += 1;
    else {
      const file = resolve(target, folder, `${path}:${at + 1}`);
      if (read.has(file)) continue;
      read.add(file);
      const opens = part === undefined ? {} : { part };
      files.push({
        path: file,
        title: plain(link['title'] ?? ''),
        level: indents.length,
        line: at + 1,
        ...opens,
      });
      part = undefined;
    }
  }
  const name = title === undefined || NO_TITLE.test(title) ? {} : { title };
  return { ...name, files, warnings: warningsFor(drafts, foreign) };
}

function warningsFor(drafts: number, foreign: number): readonly string[] {
  return [
    ...(drafts === 0
      ? []
      : [`SUMMARY.md names ${chapters(drafts)} for which there is no file yet.`]),
    ...(foreign === 0
      ? []
      : [`SUMMARY.md names ${chapters(foreign)} outside the folder, which are left out.`]),
  ];
}

function chapters(count: number): string {
  return count === 1 ? 'one chapter' : `${count} chapters`;
}

function targetOf(link: string): string {
  const address = link
    .trim()
    .replace(/\s+["'(].*$/s, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/[#?].*$/s, '');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function resolve(target: string, folder: string, place: string): string {
  const whole = target.endsWith('/') ? `${target}README.md` : target;
  const path = posix.normalize(posix.join(folder, whole.replaceAll('\\', '/')));
  if (target.startsWith('/') || path === '..' || path.startsWith('../'))
    throw new InputError(
      `${place} leads out of the manuscript's folder: ${target}.`,
      'Move that file into the folder, or take the line out.',
    );
  return path;
}

/** A title without the marks of emphasis and code. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(.)/gsu, '$1')
    .replaceAll(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
