import type { Archive } from '#src/adapters/archive/open-archive.ts';

import { resolvePath } from './resolve-path.ts';

/** Says where a link that stands in a file leads, as an anchor; `undefined` when out of the EPUB. */
export type Links = (from: string, href: string) => string | undefined;

/**
 * Follows links to the names that files have in the archive, whatever case, percent signs and
 * accents the links are written with. A file that is not there keeps the name it is called by.
 */
export function linksOf(archive: Pick<Archive, 'locate'>): Links {
  return (from, href) => {
    const aim = resolvePath(from, href);
    if (aim === undefined) return undefined;
    const [path = '', fragment] = aim.split('#', 2);
    const located = archive.locate(path) ?? path;
    return fragment === undefined ? located : `${located}#${fragment}`;
  };
}
