import { blockPart } from '../book-parts/block-reason.ts';
import { skipReason } from '../book-parts/book-part.ts';
import { kindsCalled } from '../book-parts/kinds-called.ts';
import { InputError } from '../errors.ts';
import { findNamedChapter, listChapters, shortList, titleKey } from './chapter-names.ts';
import type { NamedChapter } from './chapter-names.ts';
import type { ChapterRules } from './chapter-rules.ts';
import { titleFromHeadings } from './chapter-title.ts';
import type { DraftChapter } from './draft-chapters.ts';
import { defaultReading } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

type Choice = 'read' | 'skip';

const LEFT_OUT = "left out by the book's settings";
/** What is not read with the part it stands in, only when its own kind is asked for. */
const READ_ALONE = new Set(['picture', 'code', 'page-header', 'page-list', 'manuscript-mark']);

/**
 * What is read and skipped under a book's rules: by title or number first, then by kind of part,
 * then as the house says, then as ever.
 *
 * @param usual the chapters without any rules, whose numbers the rules mean
 * @throws InputError when a rule matches nothing
 */
export function readingByRules(
  sections: readonly Section[],
  usual: readonly DraftChapter[],
  rules: ChapterRules,
): Reading {
  const { byKind, bySection } = readChoices(sections, usual, rules);
  return (section, block) => {
    const usually = defaultReading(section, block);
    const chosen = bySection.get(section);
    const part = blockPart(block);
    const own = part === undefined ? undefined : byKind.get(part);
    if (chosen === 'skip' || own === 'skip') return usually ?? LEFT_OUT;
    if (own === 'read') return undefined;
    const saysItself = part !== undefined && skipReason(part) === undefined;
    const whole = saysItself ? undefined : byKind.get(section.part ?? '');
    if (chosen === undefined && whole === 'skip') return usually ?? LEFT_OUT;
    const isRead = chosen === 'read' || whole === 'read';
    return isRead && !READ_ALONE.has(part ?? '') ? undefined : usually;
  };
}

interface Choices {
  readonly byKind: ReadonlyMap<string, Choice>;
  readonly bySection: ReadonlyMap<Section, Choice>;
}

function readChoices(
  sections: readonly Section[],
  usual: readonly DraftChapter[],
  { parts = {}, include = [], exclude = [] }: ChapterRules,
): Choices {
  const byKind = new Map<string, Choice>();
  const bySection = new Map<Section, Choice>();
  for (const kind of parts.read ?? [])
    for (const each of kindsCalled(kind)) byKind.set(each, 'read');
  for (const kind of parts.skip ?? [])
    for (const each of kindsCalled(kind)) byKind.set(each, 'skip');
  const book = describe(sections, usual);
  for (const name of include) choose(name, 'read', 'chapters.include');
  for (const name of exclude)
    if (typeof name === 'string') choose(name, 'skip', 'chapters.exclude');
    else
      for (const at of findNamedChapter(book.chapters, name, 'chapters.exclude'))
        bySection.set(usual[at]!.section, 'skip');
  return { byKind, bySection };

  function choose(name: string, choice: Choice, rule: string): void {
    const called = book.byTitle.get(titleKey(name)) ?? [];
    const kinds = kindsCalled(name).filter((kind) => book.kinds.has(kind));
    if (called.length === 0 && kinds.length === 0) throw notFound(name, rule, book);
    for (const section of called) bySection.set(section, choice);
    for (const kind of kinds) byKind.set(kind, choice);
  }
}

interface Described {
  readonly chapters: readonly NamedChapter[];
  readonly byTitle: ReadonlyMap<string, readonly Section[]>;
  /** Which kinds of parts the manuscript has. */
  readonly kinds: ReadonlySet<string>;
}

function describe(sections: readonly Section[], usual: readonly DraftChapter[]): Described {
  const planned = new Map(usual.map(({ section, title }) => [section, title]));
  const byTitle = new Map<string, Section[]>();
  const kinds = new Set<string>();
  for (const section of sections) {
    if (section.part !== undefined) kinds.add(section.part);
    for (const block of section.blocks) kinds.add(blockPart(block) ?? 'chapter');
    const titles = [section.title, titleFromHeadings(section.blocks), planned.get(section)];
    const keys = new Set(titles.flatMap((title) => (title === undefined ? [] : [titleKey(title)])));
    for (const key of keys) {
      const called = byTitle.get(key) ?? [];
      called.push(section);
      byTitle.set(key, called);
    }
  }
  const chapters = usual.map(({ title }, at) => ({ title, numbers: [at + 1] }));
  return { chapters, byTitle, kinds };
}

function notFound(name: string, rule: string, { chapters, kinds }: Described): InputError {
  return new InputError(
    `${rule}: There is no chapter or part called “${name}”.`,
    `${listChapters(chapters)} The kinds of parts are: ${shortList([...kinds].toSorted())}.`,
  );
}
