import { collapse } from '../text/collapse.ts';

/** What a page's title says of the book, without what its site added. */
export interface PageTitle {
  readonly title?: string;
  readonly creator?: string;
}

const BEFORE =
  /^(?:the )?project gutenberg(?:['’]s)?(?: e-?(?:book|text))?(?: of)?[,:]? +(?=\S)|^gutenberg e-?book (?:of )?/i;
const AFTER =
  /\s*(?:[—–|-]|&mdash;|\()?\s*(?:a |the )?project gutenberg(?:['’]s)?(?: e-?(?:book|text))?\)?\.?\s*$|\s*[|–—-]\s*(?:wikisource(?:, the free online library)?|wikipedia|standard ebooks|fadedpage|internet archive|zeno\.org|projekt gutenberg(?:-de)?)\s*$/i;
const BY = /^(?<title>.+?), (?:by|von|par|av) (?<creator>\p{Lu}[^,;|]{2,80}?(?:, Jr\.?)?)\.?$/u;
const BY_IN_HEADER = new RegExp(BY.source.replace(', ', ',? '), 'u');
const EMPTY =
  /^(?:untitled(?: document)?|index|document|new page|no title|home|microsoft word\b.*|.*\.(?:html?|docx?|xhtml))$/i;

/** Longer ones are no title that a site made. */
const LONGEST_TITLE = 500;

/** Reads a page's title: `The Project Gutenberg eBook of Emma, by Jane Austen.` is `Emma` by her. */
export function cleanTitle(raw: string): PageTitle {
  // The patterns below would try each of many spaces against each other.
  const line = collapse(raw);
  if (line.length > LONGEST_TITLE) return { title: line };
  const isGutenberg = /project gutenberg/i.test(line);
  const bare = line.replace(BEFORE, '').replace(AFTER, '').trim();
  if (bare === '' || EMPTY.test(bare)) return {};
  const groups = (isGutenberg ? BY_IN_HEADER : BY).exec(bare)?.groups;
  const title = (groups?.['title'] ?? bare).replace(/(?<=\p{L})[.,]$/u, '').trim();
  const creator = groups?.['creator']?.trim();
  return { title, ...(creator === undefined ? {} : { creator }) };
}
