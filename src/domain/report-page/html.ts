import { escapeText } from './escape-text.ts';

/** Markup that is safe to show: made by `html` of written templates and escaped values only. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template may hold: texts are escaped, nothing is shown for `undefined` and `false`. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/**
 * A template of HTML: whatever is put into it stays text, in elements and in quoted attributes. The
 * template's own line breaks and indents shrink to one line end; those of texts stay.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const written = withoutIndents(parts);
  let markup = written[0] ?? '';
  for (const [at, content] of contents.entries())
    markup += markupOf(content) + (written[at + 1] ?? '');
  return new Html(markup);
}

/** A template is one object however often it is filled, and a long book fills one 5,000 times. */
const shrunk = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  const known = shrunk.get(parts);
  if (known !== undefined) return known;
  const written = parts.map((part) => part.replaceAll(/[ ]*\n\s*/g, '\n'));
  shrunk.set(parts, written);
  return written;
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return content.map(markupOf).join('');
}
