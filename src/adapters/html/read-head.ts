import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';
import { collapse } from '#src/domain/text/collapse.ts';

/** What stands in the head of a page. */
export interface PageHead {
  readonly title: string;
  /** The page's language as its first element says. */
  readonly language: string;
  /** Values of its `meta` elements by name or property, in lower case; the first of each name. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
}

const MOST_VALUES = 20;

/**
 * Reads the head of a page: its title, its language and what its `meta` elements say.
 *
 * @param name the file's, for messages
 */
export function readHead(source: string, name: string): PageHead {
  const meta = new Map<string, string[]>();
  let title: string | undefined;
  let isTitle = false;
  let language = '';
  parseMarkup(headOf(source), {
    path: name,
    onopentag(element, attributes) {
      if (element === 'title' && title === undefined) {
        isTitle = true;
        title = '';
      }
      if (element === 'html') language = attributes['lang'] ?? attributes['xml:lang'] ?? '';
      if (element === 'body' && language === '') language = attributes['lang'] ?? '';
      const label = attributes['name'] ?? attributes['property'] ?? attributes['http-equiv'];
      const value = attributes['content']?.trim() ?? '';
      if (element !== 'meta' || label === undefined || value === '') return;
      const values = meta.get(label.toLowerCase()) ?? [];
      if (values.length < MOST_VALUES) meta.set(label.toLowerCase(), [...values, value]);
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag(element) {
      if (element === 'title') isTitle = false;
    },
  });
  return { title: collapse(title ?? ''), language, meta };
}

/** All up to the start of the body; a page without one may have its title anywhere in its first part. */
function headOf(source: string): string {
  const body = /<body\b[^>]{0,2000}>/i.exec(source);
  return body === null
    ? source.slice(0, LONGEST_HEAD)
    : source.slice(0, body.index + body[0].length);
}

const LONGEST_HEAD = 2 ** 20;
