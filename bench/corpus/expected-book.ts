import { skipReason } from '#src/domain/book-parts/book-part.ts';
import { nameBookPart, plainWords } from '#src/domain/book-parts/name-book-part.ts';

/** What a file of `expected/` says of a book; which of the lists it has depends on the format. */
export interface ExpectedFile {
  readonly title?: string;
  readonly creators?: readonly string[];
  readonly language?: string;
  readonly words?: number;
  /** Titles of the chapters. */
  readonly chapters?: readonly string[];
  /** The lines of an EPUB's table of contents; `href` is null where one leads nowhere. */
  readonly toc?: readonly {
    readonly depth: number;
    readonly label: string;
    readonly href: string | null;
  }[];
  /** The headings of a page, such as `h2: FIRST CHAPTER.` */
  readonly headings?: readonly string[];
}

/** The name that all files of one book share: `en_emma` of `en_emma_pg158.txt` and `en_emma.epub`. */
export function bookSlug(fileName: string): string {
  return fileName.replace(/_pg\d+.*$|\..*$/s, '');
}

/**
 * The titles of a book's chapters, from whichever of its expected files tells them best: a list of
 * chapters, else the contents, else the headings. `undefined` when none does.
 */
export function expectedTitles(files: readonly ExpectedFile[]): readonly string[] | undefined {
  const lists = [
    ...files.map(({ chapters }) => chapters),
    ...files.map(fromContents).filter((titles) => titles?.some((title) => !/^\d+$/.test(title))),
    ...files.map(fromHeadings),
  ];
  return lists.find((titles) => titles !== undefined && titles.length > 0);
}

/** The topmost lines that lead somewhere, below the one over all others if there is one. */
function fromContents({ toc, title }: ExpectedFile): readonly string[] | undefined {
  if (toc === undefined) return undefined;
  const roots = toc.filter(({ depth }) => depth === 0);
  const lines = roots.length === 1 ? toc.slice(1) : toc;
  let covered = Infinity;
  const titles: string[] = [];
  for (const { depth, label, href } of lines) {
    if (depth > covered) continue;
    covered = href === null ? Infinity : depth;
    if (href !== null && !isMatter(label, title)) titles.push(label);
  }
  return titles;
}

/** Headings of the highest level that occurs often, each with the lower ones right under it. */
function fromHeadings({ headings, title }: ExpectedFile): readonly string[] | undefined {
  if (headings === undefined) return undefined;
  const lines = headings.map((line) => ({ level: Number(line[1]), text: line.slice(4) }));
  const levels = [1, 2, 3, 4, 5, 6];
  const level = levels.find((each) => lines.filter((line) => line.level === each).length > 1) ?? 1;
  const titles: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.level <= level) {
      isOpen = line.level === level && !isMatter(line.text, title);
      if (isOpen) titles.push(line.text);
    } else if (isOpen) titles.push(`${titles.pop() ?? ''} ${line.text}`);
  }
  return titles;
}

function isMatter(label: string, bookTitle = ''): boolean {
  const isBook = plainWords(label) === plainWords(bookTitle);
  return isBook || skipReason(nameBookPart(label)) !== undefined;
}

/** How the chapters that were found compare with those expected. */
export interface TitleMatch {
  readonly found: number;
  readonly expected: number;
  /** Titles with the same words; case and punctuation aside. */
  readonly exact: number;
  /** The first that differs. */
  readonly difference?: string;
}

/** Compares titles in order; chapters that are front or back matter count only where expected. */
export function matchTitles(found: readonly string[], expected: readonly string[]): TitleMatch {
  const wanted = new Set(expected.map(plainWords));
  const chapters = found.filter(
    (title) => nameBookPart(title) === undefined || wanted.has(plainWords(title)),
  );
  const differing = expected.findIndex(
    (title, at) => plainWords(title) !== plainWords(chapters[at] ?? ''),
  );
  const exact = expected.filter(
    (title, at) => plainWords(title) === plainWords(chapters[at] ?? ''),
  ).length;
  return {
    found: chapters.length,
    expected: expected.length,
    exact,
    ...(differing === -1
      ? {}
      : { difference: `“${chapters[differing] ?? ''}”, expected “${expected[differing]}”` }),
  };
}
