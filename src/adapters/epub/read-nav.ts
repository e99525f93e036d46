import { Parser } from 'htmlparser2';

import { cleanMarkup } from '#src/adapters/markup/clean-markup.ts';
import { typesOf } from '#src/adapters/markup/element-meaning.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

import { resolvePath } from './resolve-path.ts';

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
export function readNav(source: string, path: string): Navigation {
  const contents: ContentsEntry[] = [];
  const landmarks = new Map<string, string>();
  /** For each open list item, whether it has a link. */
  const items: boolean[] = [];
  let nav: string | undefined;
  let link: { anchor: string | undefined; type: string | undefined; title: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const types = typesOf(attributes);
        if (name === 'nav') nav = types[0] ?? 'toc';
        if (name === 'li' && nav !== undefined) items.push(false);
        if (name === 'a' && nav !== undefined)
          link = { anchor: resolvePath(path, attributes['href'] ?? ''), type: types[0], title: '' };
      },
      ontext(text) {
        if (link !== undefined) link.title += text;
      },
      onclosetag(name) {
        if (name === 'nav') nav = undefined;
        if (name === 'li') items.pop();
        if (name !== 'a' || link === undefined) return;
        const { anchor, type } = link;
        const title = link.title.replaceAll(/\s+/g, ' ').trim();
        link = undefined;
        if (anchor === undefined) return;
        if (nav === 'landmarks' && type !== undefined) landmarks.set(anchor, type);
        if (nav !== 'toc' || title === '') return;
        contents.push({ title, anchor, level: 1 + items.slice(0, -1).filter(Boolean).length });
        if (items.length > 0) items[items.length - 1] = true;
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  parser.end(cleanMarkup(source));
  return { contents, landmarks };
}
