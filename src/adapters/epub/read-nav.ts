import { typesOf } from '#src/adapters/markup/element-meaning.ts';
import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';
import { collapse } from '#src/domain/text/collapse.ts';

import type { Links } from './links.ts';
import { MOST_CONTENTS } from './most-contents.ts';

/** What EPUB 3's navigation document says. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[];
  /** What part of the book a file or a place in one is. */
  readonly landmarks: ReadonlyMap<string, string>;
}

/**
 * Reads EPUB 3's navigation document. An entry that leads nowhere, such as the name of an author over
 * stories, is left out and those below it take its place.
 *
 * @param path the document's own name in the archive
 */
export function readNav(source: string, path: string, links: Links): Navigation {
  const contents: ContentsEntry[] = [];
  const landmarks = new Map<string, string>();
  /** For each open list item, whether it has a link; and how many have one. */
  const items: boolean[] = [];
  let linked = 0;
  let nav: string | undefined;
  let link: { anchor: string | undefined; type: string | undefined; title: string } | undefined;

  function endLink({ anchor, type, title: raw }: NonNullable<typeof link>): void {
    const title = collapse(raw);
    if (anchor === undefined) return;
    if (nav === 'landmarks' && type !== undefined) landmarks.set(anchor, type);
    if (nav !== 'toc' || title === '' || contents.length === MOST_CONTENTS) return;
    const isFirst = items.at(-1) === false;
    const above = items.length > 0 && !isFirst ? linked - 1 : linked;
    contents.push({ title, anchor, level: 1 + above });
    if (!isFirst) return;
    items[items.length - 1] = true;
    linked += 1;
  }

  parseMarkup(source, {
    path,
    onopentag(name, attributes) {
      const types = typesOf(attributes);
      if (name === 'nav') nav = types[0] ?? 'toc';
      if (name === 'li' && nav !== undefined) items.push(false);
      if (name === 'a' && nav !== undefined)
        link = { anchor: links(path, attributes['href'] ?? ''), type: types[0], title: '' };
      if (name === 'img' && link !== undefined) link.title += attributes['alt'] ?? '';
    },
    ontext(text) {
      if (link !== undefined) link.title += text;
    },
    onclosetag(name) {
      if (name === 'nav') nav = undefined;
      if (name === 'li' && items.pop() === true) linked -= 1;
      if (name !== 'a' || link === undefined) return;
      endLink(link);
      link = undefined;
    },
  });
  return { contents, landmarks };
}
