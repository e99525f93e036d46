import { parseMarkup } from '#src/adapters/markup/parse-markup.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { decodeBytes } from './decode-bytes.ts';
import type { MobiHeader } from './mobi-header.ts';
import { nameLocale } from './name-locale.ts';

/** Numbers of the extended header's entries. */
const AUTHOR = 100;
const PUBLISHER = 101;
const DESCRIPTION = 103;
const ISBN = 104;
const DATE = 106;
const TITLE = 503;
const LANGUAGE = 524;
const LONGEST_VALUE = 50_000;

/**
 * What a MOBI says of the book.
 *
 * @param databaseName the name it has on a device: the title, shortened, where nothing else is
 */
export function bookMetadata(
  header: MobiHeader,
  exth: ReadonlyMap<number, readonly Buffer[]>,
  databaseName: string,
): Metadata {
  const read = (value: Buffer): string =>
    plainText(decodeBytes(value.subarray(0, LONGEST_VALUE), header.codePage));
  const all = (type: number): readonly string[] =>
    (exth.get(type) ?? []).map(read).filter((value) => value !== '');
  const title = [...all(TITLE), read(header.title), databaseName.replaceAll('_', ' ').trim()].find(
    (value) => value !== '',
  );
  const language = all(LANGUAGE)[0] ?? nameLocale(header.locale);
  const [publisher] = all(PUBLISHER);
  const [description] = all(DESCRIPTION);
  const year = /\b(1\d{3}|2\d{3})\b/.exec(all(DATE)[0] ?? '')?.[1];
  const isbn = all(ISBN)[0]?.replaceAll(/[\s-]/g, '').toUpperCase();
  const isIsbn = isbn !== undefined && /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(isbn);
  return {
    ...(title === undefined ? {} : { title }),
    creators: all(AUTHOR)
      .flatMap((value) => value.split(';'))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ...(language === undefined || /^und$/i.test(language) ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(isIsbn ? { isbn } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

/** Values may hold markup and entities. */
function plainText(value: string): string {
  if (!/[<&]/.test(value)) return collapse(value);
  let text = '';
  parseMarkup(value, {
    path: 'description',
    onopentag: () => (text += ' '),
    ontext: (piece) => (text += piece),
  });
  return collapse(text);
}

function collapse(text: string): string {
  return text.replaceAll(/[\s\0]+/g, ' ').trim();
}
