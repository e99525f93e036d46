import { posix } from 'node:path';

/**
 * Where a link in a file of an EPUB leads: `text/c1.xhtml#start`, as the archive names it.
 *
 * @param from the file the link stands in
 * @returns `undefined` when it leads out of the EPUB
 */
export function resolvePath(from: string, href: string): string | undefined {
  if (/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) return undefined;
  const [file = '', fragment] = href.trim().split('#', 2).map(decode);
  const path = file === '' ? from : pathOf(from, file.replaceAll('\\', '/'));
  if (path === '..' || path.startsWith('../')) return undefined;
  return fragment === undefined || fragment === '' ? path : `${path}#${fragment}`;
}

/** A path from the root is none in an EPUB; makers of them mean the archive's root. */
function pathOf(from: string, file: string): string {
  const path = file.startsWith('/') ? file : posix.join(posix.dirname(from), file);
  return posix.normalize(path).replace(/^\/+/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
