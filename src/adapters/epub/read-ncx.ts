import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

import type { Links } from './links.ts';
import { MOST_CONTENTS } from './most-contents.ts';

/**
 * Reads EPUB 2's table of contents (NCX).
 *
 * @param path the document's own name in the archive
 */
export function readNcx(source: string, path: string, links: Links): readonly ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  const points: { title: string; isLinked: boolean }[] = [];
  let linked = 0;
  let isLabel = false;
  parseXml(source, {
    open({ name, attributes }) {
      const point = points.at(-1);
      if (name === 'navpoint') points.push({ title: '', isLinked: false });
      if (name === 'navlabel') isLabel = true;
      if (name !== 'content' || point === undefined) return;
      const anchor = links(path, attributes['src'] ?? '');
      const isFull = contents.length === MOST_CONTENTS;
      if (anchor === undefined || point.title === '' || isFull) return;
      const level = linked + 1;
      contents.push({ title: point.title, anchor, level });
      if (!point.isLinked) linked += 1;
      point.isLinked = true;
    },
    close({ name, text }) {
      const point = points.at(-1);
      if (name === 'text' && isLabel && point !== undefined && point.title === '')
        point.title = text;
      if (name === 'navlabel') isLabel = false;
      if (name === 'navpoint' && points.pop()?.isLinked === true) linked -= 1;
    },
  });
  return contents;
}
