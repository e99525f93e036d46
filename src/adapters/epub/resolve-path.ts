import { posix } from 'node:path';

/**
 * Where a link in a file of an EPUB leads: `text/c1.xhtml#start`, as the archive names it.
 *
 * @param from the file the link stands in
 * @returns `undefined` when it leads out of the EPUB
 */
export function resolvePath(from: string, href: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined;
  const [file = '', fragment] = href.split('#', 2).map(decode);
  const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file));
  if (path === '..' || path.startsWith('../')) return undefined;
  return fragment === undefined || fragment === '' ? path : `${path}#${fragment}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
