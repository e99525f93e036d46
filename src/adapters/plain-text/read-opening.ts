import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { oneLine } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  finnish: 'fi',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hungarian: 'hu',
  italian: 'it',
  japanese: 'ja',
  latin: 'la',
  norwegian: 'no',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
};
const BY = /^(?:by|von|par|av|de|por|di|door)$/i;
const BY_NAME = /^(?:by|von|par|av|por)\s+(?<name>\p{Lu}[\p{L}.'’ -]+?)[.,]?$/iu;
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
  const field = (pattern: RegExp): string | undefined =>
    lines
      .map((line) => pattern.exec(line.trim())?.[1]?.trim())
      .find((value) => value !== undefined);
  const named = lines
    .map((line) =>
      /Project Gutenberg(?:'s|’s)?(?: e-?(?:book|text) of,?)? (?<title>(?!License|Literary|e-?books?\b).+?)(?:,? by (?<author>[^*]+))?$/i.exec(
        line.trim(),
      ),
    )
    .find((found) => found !== null)?.groups;
  const opening = readTitlePage(paragraphs.slice(frame.start, frame.end));
  const title = field(/^Title: (.+)/) ?? named?.['title'] ?? opening.title;
  const creator = field(/^Author: (.+)/) ?? named?.['author'] ?? opening.creator;
  const language = LANGUAGES[field(/^Language: (\w+)/)?.toLowerCase() ?? ''];
  return {
    ...(title === undefined ? {} : { title }),
    creators: creator === undefined ? [] : [creator],
    ...(language === undefined ? {} : { language }),
  };
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
