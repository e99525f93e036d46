import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';

/** The first picture on a page, and all words on it. */
export interface PagePicture {
  /** As the page links to it. */
  readonly source: string;
  readonly text: string;
}

/**
 * Finds the first picture on a page, be it HTML's or inside an SVG drawing.
 *
 * @param path the page's name, for messages
 */
export function pagePicture(source: string, path: string): PagePicture | undefined {
  let picture: string | undefined;
  let inHead = 0;
  const text: string[] = [];
  parseMarkup(source, {
    path,
    onopentag(name, attributes) {
      if (SILENT.has(name)) inHead += 1;
      if (name === 'img') picture ??= attributes['src'];
      if (name === 'img' || name === 'image')
        picture ??= attributes['xlink:href'] ?? attributes['href'];
    },
    ontext(piece) {
      if (inHead === 0) text.push(piece);
    },
    onclosetag(name) {
      if (SILENT.has(name)) inHead -= 1;
    },
  });
  return picture === undefined ? undefined : { source: picture, text: text.join('') };
}

const SILENT = new Set(['head', 'title', 'style', 'script', 'desc']);
