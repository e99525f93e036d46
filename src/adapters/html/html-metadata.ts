import type { Block } from '#src/domain/manuscript/block.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { languageByName } from '#src/domain/text/language-by-name.ts';
import { cleanTitle } from '#src/domain/tidying/clean-title.ts';

import type { PageHead } from './read-head.ts';

const TITLE_NAMES = ['dc.title', 'dcterms.title', 'citation_title', 'og:title'];
const CREATOR_NAMES = [
  'dc.creator',
  'dcterms.creator',
  'author',
  'citation_author',
  'book:author',
  'article:author',
  'marcrel.aut',
];
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

/** What a page says of the book: in its head, in Project Gutenberg's header, in its first heading. */
export function htmlMetadata(head: PageHead, blocks: readonly Block[]): Metadata {
  const first = (names: readonly string[]): readonly string[] =>
    names.map((name) => head.meta.get(name) ?? []).find(({ length }) => length > 0) ?? [];
  const header = readHeader(blocks);
  const named = cleanTitle(first(TITLE_NAMES)[0] ?? '');
  const titled = cleanTitle(head.title);
  const title = header.title ?? named.title ?? titled.title ?? soleHeading(blocks);
  const meta = first(CREATOR_NAMES).filter((name) => !/^https?:/i.test(name));
  const guess = header.creator ?? titled.creator ?? named.creator;
  const creators = meta.length > 0 ? meta : guess === undefined ? [] : [guess];
  const language = [
    head.language,
    ...first(['dc.language', 'dcterms.language', 'content-language']),
  ]
    .map((each) => each.trim())
    .find((each) => LANGUAGE.test(each));
  const spoken = language ?? header.language;
  const publisher = first(['dc.publisher', 'dcterms.publisher', 'citation_publisher'])[0];
  const description = first(['dc.description', 'description', 'og:description'])[0];
  const date = first(['dc.date', 'dcterms.issued', 'dcterms.created', 'citation_date'])[0] ?? '';
  const year = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/.exec(date)?.[1];
  return {
    ...(title === undefined ? {} : { title }),
    creators: [...new Set(creators)],
    ...(spoken === undefined ? {} : { language: spoken.replaceAll('_', '-') }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(description === undefined ? {} : { description }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** The lines of Project Gutenberg's header, where the page has one. */
function readHeader(blocks: readonly Block[]): {
  title?: string;
  creator?: string;
  language?: string;
} {
  const header = blocks
    .slice(0, 40)
    .filter(({ role }) => role === 'copyright-page')
    .flatMap(({ text }) => text.split('\n'));
  const field = (pattern: RegExp): string | undefined =>
    header.map((line) => pattern.exec(line)?.[1]?.trim()).find((value) => value !== undefined);
  const title = field(/^Title: (.+?)(?: Author:.*)?$/);
  const creator = field(/(?:^| )Author: (.+?)(?: (?:Release Date|Illustrator|Translator):.*)?$/);
  const language = languageByName(field(/(?:^| )Language: (\p{L}+)/u) ?? '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(creator === undefined ? {} : { creator }),
    ...(language === undefined ? {} : { language }),
  };
}

/** The only heading of the first level, when others stand below it, is the book's title. */
function soleHeading(blocks: readonly Block[]): string | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const [top, second] = headings.filter(({ level }) => level === 1);
  return top !== undefined && second === undefined && headings[0] === top && headings.length > 2
    ? top.text
    : undefined;
}
