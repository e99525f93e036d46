import type { Metadata, Series } from '#src/domain/manuscript/manuscript.ts';
import { collapse } from '#src/domain/text/collapse.ts';

import type { PartReader } from './part-reader.ts';

type Author = Readonly<Record<string, string>>;

const NAME_PARTS = ['first-name', 'middle-name', 'last-name'];
const WRAPPED = new Set(['p', 'v', 'subtitle', 'text-author', 'empty-line']);
/** How deep values lie; the series and the cover picture are the deepest. */
const DEEPEST_VALUE = 6;
/** A longer value is no value. */
const LONGEST_VALUE = 100_000;

/** Collects what a FictionBook's `description` says of the book; of the file's maker it keeps nothing. */
export class DescriptionReader implements PartReader {
  /** The id of the `binary` with the cover picture. */
  coverId: string | undefined;
  readonly #path: string[] = [];
  readonly #values = new Map<string, string>();
  readonly #authors: Record<string, string>[] = [];
  #series: Series | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    const path = this.#path.slice(1, DEEPEST_VALUE).join('/');
    if (path === 'title-info/author') this.#authors.push({});
    if (path === 'title-info/coverpage/image') this.coverId ??= hrefOf(attributes);
    if (/^(?:title|publish)-info\/sequence$/.test(path)) this.#addSeries(attributes);
    if (path === 'title-info/date' && attributes['value'] !== undefined)
      this.#values.set('title-info/date@value', attributes['value']);
    if (WRAPPED.has(name)) this.text(' ');
  }

  text(text: string): void {
    const [, info = '', name = '', part = ''] = this.#path;
    if (info === 'title-info' && name === 'author') {
      const author = this.#authors.at(-1);
      if (author !== undefined) author[part] = (author[part] ?? '') + text;
      return;
    }
    const key = `${info}/${name}`;
    const value = (this.#values.get(key) ?? '') + text;
    if (value.length <= LONGEST_VALUE) this.#values.set(key, value);
  }

  close(): void {
    this.#path.pop();
  }

  metadata(): Metadata {
    const title = this.#value('title-info/book-title') ?? this.#value('publish-info/book-name');
    const language = this.#value('title-info/lang');
    const publisher = this.#value('publish-info/publisher');
    const year =
      yearIn(this.#value('publish-info/year')) ??
      yearIn(this.#value('title-info/date@value')) ??
      yearIn(this.#value('title-info/date'));
    const isbn = readIsbn(this.#value('publish-info/isbn'));
    const description = this.#value('title-info/annotation');
    return {
      ...(title === undefined ? {} : { title }),
      creators: this.#authors.map(nameOf).filter((name) => name !== ''),
      ...(language === undefined || !/^[a-z]{2,3}(?:-|$)/i.test(language) ? {} : { language }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(year === undefined ? {} : { year }),
      ...(isbn === undefined ? {} : { isbn }),
      ...(description === undefined ? {} : { description }),
      ...(this.#series === undefined ? {} : { series: this.#series }),
    };
  }

  #addSeries({ name = '', number = '' }: Readonly<Record<string, string>>): void {
    if (name.trim() === '' || this.#series !== undefined) return;
    const part = number.trim();
    this.#series = { name: name.trim(), ...(part === '' || part === '0' ? {} : { part }) };
  }

  #value(key: string): string | undefined {
    const value = collapse(this.#values.get(key) ?? '');
    return value === '' ? undefined : value;
  }
}

function nameOf(author: Author): string {
  const name = collapse(NAME_PARTS.map((part) => author[part] ?? '').join(' '));
  return name === '' ? collapse(author['nickname'] ?? '') : name;
}

/** The id that an `l:href`, `xlink:href` or `href` leads to. */
function hrefOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const key = Object.keys(attributes).find((name) => /(?:^|:)href$/i.test(name));
  return key === undefined ? undefined : attributes[key]?.replace(/^#/, '');
}

function yearIn(text: string | undefined): number | undefined {
  const year = /\b(1\d{3}|2\d{3})\b/.exec(text ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

function readIsbn(text: string | undefined): string | undefined {
  const digits = /[\d-]{9,16}[\dXx]/.exec((text ?? '').replaceAll(' ', '-'))?.[0];
  const plain = digits?.replaceAll('-', '').toUpperCase();
  return plain?.length === 10 || plain?.length === 13 ? plain : undefined;
}
