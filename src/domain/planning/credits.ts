import { InputError } from '../errors.ts';
import type { Block } from '../manuscript/block.ts';
import { creditsWording } from './credits-wordings.ts';
import type { BookFacts } from './plan.ts';

/** Which of a book's two credits: before the first chapter or after the last. */
export type CreditsKind = 'opening' | 'closing';

/** What is spoken as credits: `none`, `standard` (a wording in the book's language), or a template. */
export type CreditsSetting = string;

/** A book's facts and who is said to read it; an empty narrator counts as none. */
export type CreditedBook = BookFacts & { readonly narrator: string };

/** Credits as a chapter of their own, before it is numbered. */
export interface CreditsChapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The values that a template may hold in braces. */
export const CREDITS_FIELDS: readonly string[] = [
  'title',
  'subtitle',
  'creators',
  'narrator',
  'publisher',
  'year',
  'series',
];

const FIELD = /\{([^{}]*)\}/g;
/** A part in brackets that holds no other. */
const INNERMOST = /\[([^[\]]*)\]/g;

/**
 * The words of a book's opening or closing credits, or `undefined` when there are none. In a
 * template, {title} and its like stand for the book's values, and a part in brackets is left out
 * when a value in it is missing; brackets may stand in brackets.
 *
 * @throws InputError when a template names a value that there is not, or needs one the book lacks
 */
export function creditsText(
  kind: CreditsKind,
  setting: CreditsSetting,
  book: CreditedBook,
): string | undefined {
  if (setting === 'none') return undefined;
  const template = setting === 'standard' ? creditsWording(book.language)[kind] : setting;
  const [unknown] = unknownFields(template);
  if (unknown !== undefined)
    throw new InputError(
      `credits.${kind} has no value {${unknown}}.`,
      `Use ${CREDITS_FIELDS.map((field) => `{${field}}`).join(', ')}.`,
    );
  const values = valuesOf(book);
  const isMissing = (field: string): boolean => (values.get(field) ?? '') === '';
  const kept = withoutParts(template, (part) => fieldsOf(part).some(isMissing));
  const missing = fieldsOf(kept).find(isMissing);
  if (missing !== undefined)
    throw new InputError(
      `credits.${kind} says {${missing}}, which this book does not have.`,
      `Give the book one, or put the part in brackets: [, … {${missing}}].`,
    );
  return polish(kept.replaceAll(FIELD, (_, field: string) => values.get(field) ?? ''));
}

/** The names in a template's braces that stand for nothing. */
export function unknownFields(template: string): readonly string[] {
  return fieldsOf(template).filter((field) => !CREDITS_FIELDS.includes(field));
}

/** Credits as a chapter: one paragraph, under a title in the book's language. */
export function creditsChapter(kind: CreditsKind, text: string, language: string): CreditsChapter {
  const { openingTitle, closingTitle } = creditsWording(language);
  return {
    title: kind === 'opening' ? openingTitle : closingTitle,
    blocks: [{ kind: 'paragraph', text }],
  };
}

function valuesOf(book: CreditedBook): ReadonlyMap<string, string> {
  const { title, subtitle = '', creators, narrator, publisher = '', year, series } = book;
  return new Map([
    ['title', title.replace(/(?<!\.)\.$/, '')],
    ['subtitle', subtitle.replace(/(?<!\.)\.$/, '')],
    ['creators', joinNames(creators, book.language)],
    ['narrator', narrator],
    ['publisher', publisher],
    ['year', year === undefined ? '' : String(year)],
    ['series', [series?.name ?? '', series?.part ?? ''].join(' ').trim()],
  ]);
}

/** `Ann Author, Ben Writer, and Cy Poet` in the language of the book. */
function joinNames(names: readonly string[], language: string): string {
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language);
  const known = isTag ? Intl.ListFormat.supportedLocalesOf([language.split('-', 1)[0]!]) : [];
  return new Intl.ListFormat([...known, 'en'], { type: 'conjunction' }).format(names);
}

function fieldsOf(template: string): readonly string[] {
  return Array.from(template.matchAll(FIELD), ([, field = '']) => field);
}

/** Takes out the brackets from the inside out, with what they hold where `isOut` says so. */
function withoutParts(template: string, isOut: (part: string) => boolean): string {
  let text = template;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(INNERMOST, (_, part: string) => (isOut(part) ? '' : part));
  }
  return text;
}

/** A name's or title's own full stop or question mark needs no mark after it. */
function polish(text: string): string {
  return text
    .replaceAll(/(?<!\.)\.\.(?!\.)/g, '.')
    .replaceAll(/([?!…])[,.:](?=\s|$)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
