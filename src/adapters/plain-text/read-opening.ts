import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { languageByName } from '#src/domain/text/language-by-name.ts';

import { oneLine } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

const BY = /^(?:by|von|par|av|de|por|di|door)$/i;
const BY_NAME = /^(?:by|von|par|av|por)\s+(?<name>\p{Lu}[\p{L}.'’ -]+?)[.,]?$/iu;
/** A word in capitals, and one that titles set small. */
const LOUD = /^\p{Lu}[\p{Lu}'’-]+[.,;:!?]?$/u;
const SMALL =
  /^(?:a|an|and|the|of|in|on|or|to|for|with|at|by|und|der|die|das|et|de|du|la|le|les|y|e|i|och|og|en)$/;
const LONGEST_TITLE = 120;
const OPENING_LINES = 30;

/**
 * Reads title, author and language from Project Gutenberg's header and last line, else from a title
 * page of the plainest sort: a title, "by" (or its like in another language), a name.
 *
 * @param frame where the book stands between header and licence
 */
export function readOpening(
  paragraphs: readonly Paragraph[],
  frame: { readonly start: number; readonly end: number },
): Metadata {
  const around = [...paragraphs.slice(0, frame.start), ...paragraphs.slice(frame.end)];
  const lines = around.flatMap((paragraph) => [oneLine(paragraph), ...paragraph.lines]);
  const fields = readFields(paragraphs.slice(0, frame.start));
  const named = lines
    .map((line) =>
      /Project Gutenberg(?:'s|’s)?(?: e-?(?:book|text) of,?)? (?<title>(?!License|Literary|e-?books?\b).+?)(?:,? by (?<author>[^*]+))?\**$/i.exec(
        line.trim(),
      ),
    )
    .find((found) => found !== null)?.groups;
  const opening = readTitlePage(paragraphs.slice(frame.start, frame.end));
  const title = fields.get('title')?.join(' ') ?? named?.['title'] ?? opening.title;
  const creators = fields.get('author') ?? [named?.['author'] ?? opening.creator];
  const language = languageByName(/^\p{L}+/u.exec(fields.get('language')?.[0] ?? '')?.[0] ?? '');
  return {
    ...(title === undefined ? {} : { title: evenCapitals(title) }),
    creators: creators.flatMap((name) => (name === undefined ? [] : [name])),
    ...(language === undefined ? {} : { language }),
  };
}

/** What the header's lines say, such as `Title: …`, each with the lines that go on with it. */
function readFields(header: readonly Paragraph[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { lines } of header) {
    let open: string[] | undefined;
    for (const line of lines) {
      const [, name = '', value = ''] =
        /^(Title|Author|Language|[A-Z][A-Za-z ]{2,30}):\s*(.*)$/.exec(line.trim()) ?? [];
      if (name === '' && open !== undefined) open.push(line.trim());
      if (name === '') continue;
      open = value === '' ? [] : [value.trim()];
      const key = name.toLowerCase();
      if (fields.has(key)) open = undefined;
      else fields.set(key, open);
    }
  }
  for (const [key, values] of fields) if (values.length === 0) fields.delete(key);
  return fields;
}

/** `PRIDE and PREJUDICE` is `Pride and Prejudice`; a title all in capitals stays as printed. */
function evenCapitals(title: string): string {
  const words = title.split(' ');
  const isOdd =
    words.every((word) => LOUD.test(word) || SMALL.test(word)) &&
    words.some((word) => LOUD.test(word)) &&
    words.some((word) => SMALL.test(word));
  if (!isOdd) return title;
  const even = (word: string): string =>
    LOUD.test(word) && !/^[IVXLC]+\W*$/.test(word)
      ? word.charAt(0) + word.slice(1).toLowerCase()
      : word;
  return words.map(even).join(' ');
}

function readTitlePage(body: readonly Paragraph[]): { title?: string; creator?: string } {
  const lines = body
    .flatMap(({ lines: own }) => own)
    .slice(0, OPENING_LINES)
    .map((line) => line.replaceAll(/[_*]|\uFFFC\d+\uFFFC/g, '').trim())
    .filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    const name =
      BY_NAME.exec(line)?.groups?.['name'] ?? (BY.test(line) ? lines[at + 1] : undefined);
    const title = lines
      .slice(0, at)
      .map((part, place) => (place < at - 1 ? part.replace(/[.,]$/, '') : part))
      .join(' ');
    if (name === undefined || title === '' || title.length > LONGEST_TITLE) continue;
    return { title, creator: name.replace(/[.,]$/, '') };
  }
  return {};
}
