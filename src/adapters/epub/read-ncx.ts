import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

import { resolvePath } from './resolve-path.ts';

/**
 * Reads EPUB 2's table of contents (NCX).
 *
 * @param path the document's own name in the archive
 */
export function readNcx(source: string, path: string): readonly ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  const points: { title: string; isLinked: boolean }[] = [];
  let isLabel = false;
  parseXml(source, {
    open({ name, attributes }) {
      const point = points.at(-1);
      if (name === 'navpoint') points.push({ title: '', isLinked: false });
      if (name === 'navlabel') isLabel = true;
      if (name !== 'content' || point === undefined) return;
      const anchor = resolvePath(path, attributes['src'] ?? '');
      if (anchor === undefined || point.title === '') return;
      const level = points.filter(({ isLinked }) => isLinked).length + 1;
      contents.push({ title: point.title, anchor, level });
      point.isLinked = true;
    },
    close({ name, text }) {
      const point = points.at(-1);
      if (name === 'text' && isLabel && point !== undefined && point.title === '')
        point.title = text;
      if (name === 'navlabel') isLabel = false;
      if (name === 'navpoint') points.pop();
    },
  });
  return contents;
}
