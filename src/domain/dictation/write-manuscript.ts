import { escapeHeading, escapeMarkdown } from './escape-markdown.ts';
import type { HeardParagraph } from './join-pieces.ts';

/** A recording that a manuscript was written down from. */
export interface DictatedFile {
  /** Its name, from the folder of the recordings. */
  readonly file: string;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}

/** A chapter: what was heard in one recording. */
export interface DictatedChapter {
  readonly title: string;
  readonly paragraphs: readonly HeardParagraph[];
}

/** A manuscript as it was dictated. */
export interface DictatedBook {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly recordings: readonly DictatedFile[];
  readonly chapters: readonly DictatedChapter[];
}

/**
 * Writes a dictated book as Markdown for people to edit: front matter that says what it is and which
 * recordings it is from, a heading for each, and paragraphs of one line.
 */
export function writeManuscript(book: DictatedBook): string {
  const front = [
    '---',
    `title: ${JSON.stringify(book.title)}`,
    `language: ${book.language}`,
    'recordings:',
    ...book.recordings.map(
      ({ file, sha256 }) => `  - file: ${JSON.stringify(file)}\n    sha256: "${sha256}"`,
    ),
    '---',
  ];
  const chapters = book.chapters.flatMap(({ title, paragraphs }) => [
    `# ${escapeHeading(title)}`,
    ...paragraphs.map(({ text }) => escapeMarkdown(text)),
  ]);
  return `${[front.join('\n'), ...chapters].join('\n\n')}\n`;
}
