import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';
import { collapse } from '#src/domain/text/collapse.ts';

import { styleLooks } from './style-looks.ts';
import type { Look, StyleLooks } from './style-looks.ts';

/** What a page says beside its text. */
export interface PageFacts {
  /** The texts of paragraphs that look unlike prose: centred, larger, bold alone or in capitals. */
  readonly setApart: ReadonlySet<string>;
  /** Links into the book, with how deep they stand in lists and quotes. */
  readonly links: readonly {
    readonly href: string;
    readonly title: string;
    readonly depth: number;
  }[];
  /** Whether the page holds hardly anything but links into the book. */
  readonly isContents: boolean;
}

interface Frame extends Look {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isUnspoken: boolean;
  readonly depth: number;
}

const BLOCKS = new Set(
  'address blockquote body center dd div dl dt h1 h2 h3 h4 h5 h6 li ol p section td tr ul'.split(
    ' ',
  ),
);
const NESTING = new Set(['blockquote', 'ul', 'ol']);
const UNSPOKEN = new Set(['head', 'script', 'style', 'title']);
const LONGEST_LINE = 200;
const FEWEST_LINKS = 3;
const SHARE_OF_LINKS = 0.8;
const MOST_LINKS = 20_000;

/** Looks over a page of a MOBI without reading it into blocks. */
export function inspectPage(source: string, path: string, looks: StyleLooks): PageFacts {
  const frames: Frame[] = [
    {
      name: '',
      isBlock: true,
      isUnspoken: false,
      depth: 0,
      isCentred: false,
      isLarge: false,
      isBold: false,
    },
  ];
  const setApart = new Set<string>();
  const links: { href: string; title: string; depth: number }[] = [];
  let stretch = newStretch();
  let link: { href: string; title: string; depth: number } | undefined;
  let letters = 0;
  let linkLetters = 0;

  const endStretch = (): void => {
    const text = collapse(stretch.text);
    const isApart = text !== '' && text.length <= LONGEST_LINE && standsApart(stretch, text);
    if (isApart) setApart.add(text);
    // The heading over a list of contents is no link.
    if (!isApart || stretch.linked > 0) letters += stretch.letters;
    linkLetters += stretch.linked;
    stretch = newStretch();
  };

  parseMarkup(source, {
    path,
    onopentag(name, attributes) {
      const parent = frames.at(-1)!;
      const isBlock = BLOCKS.has(name);
      if (isBlock) endStretch();
      const look = styleLooks(name, attributes, looks);
      frames.push({
        name,
        isBlock,
        isUnspoken: parent.isUnspoken || UNSPOKEN.has(name),
        depth: parent.depth + (NESTING.has(name) ? 1 : 0),
        isCentred: look.isCentred ?? parent.isCentred,
        isLarge: look.isLarge ?? parent.isLarge,
        isBold: look.isBold ?? parent.isBold,
      });
      const { href } = attributes;
      if (name === 'a' && href?.startsWith('#') === true)
        link = { href, title: '', depth: parent.depth };
    },
    ontext(text) {
      const frame = frames.at(-1)!;
      if (frame.isUnspoken) return;
      const size = text.replaceAll(/\s+/g, '').length;
      if (link !== undefined) {
        stretch.linked += size;
        if (link.title.length <= LONGEST_LINE) link.title += text;
      }
      if (stretch.text.length <= LONGEST_LINE) stretch.text += text;
      stretch.letters += size;
      if (frame.isCentred) stretch.centred += size;
      if (frame.isLarge) stretch.large += size;
      if (frame.isBold) stretch.bold += size;
    },
    onclosetag(name) {
      if (frames.length === 1 || frames.at(-1)!.name !== name) return;
      if (frames.pop()!.isBlock) endStretch();
      if (name !== 'a' || link === undefined) return;
      const title = collapse(link.title);
      if (title !== '' && links.length < MOST_LINKS) links.push({ ...link, title });
      link = undefined;
    },
  });
  endStretch();
  const isContents = links.length >= FEWEST_LINKS && linkLetters >= letters * SHARE_OF_LINKS;
  return { setApart, links, isContents };
}

interface Stretch {
  text: string;
  letters: number;
  linked: number;
  centred: number;
  large: number;
  bold: number;
}

function newStretch(): Stretch {
  return { text: '', letters: 0, linked: 0, centred: 0, large: 0, bold: 0 };
}

function standsApart({ letters, centred, large, bold }: Stretch, text: string): boolean {
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  return isCapitals || centred === letters || large === letters || bold === letters;
}
