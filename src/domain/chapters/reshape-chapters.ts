import { plainWords } from '../book-parts/name-book-part.ts';
import { InputError } from '../errors.ts';
import type { Block } from '../manuscript/block.ts';
import { findNamedChapter, listChapters, quote } from './chapter-names.ts';
import type { NamedChapter } from './chapter-names.ts';
import type { ChapterName, ChapterRules, SplitRule } from './chapter-rules.ts';
import { titleFromHeadings } from './chapter-title.ts';
import { withoutEndBreaks } from './draft-chapters.ts';

/** A chapter, or a piece of one, with the numbers it has in the plan without any rules. */
export interface NumberedDraft extends NamedChapter {
  readonly blocks: readonly Block[];
}

type Drafts = readonly NumberedDraft[];

/**
 * Splits, merges and renames chapters as a book's rules say, in this order.
 *
 * @throws InputError when a rule matches nothing, several where one is meant, or chapters not in a row
 */
export function reshapeChapters(chapters: Drafts, rules: ChapterRules): Drafts {
  const { split: splits = [], merge: merges = [], rename: names = {} } = rules;
  const divided = splits.reduce(split, chapters);
  const joined = merges.reduce(merge, divided);
  return rename(joined, names);
}

function split(chapters: Drafts, rule: SplitRule): Drafts {
  const inside =
    rule.chapter === undefined
      ? [...chapters.keys()]
      : findNamedChapter(chapters, rule.chapter, 'chapters.split');
  const places = inside.flatMap((chapter) =>
    placesOf(chapters[chapter]!.blocks, rule.at).map((block) => ({ chapter, block })),
  );
  const [place, another] = places;
  const where = rule.chapter === undefined ? '' : ` in the chapter ${quote(rule.chapter)}`;
  if (place === undefined)
    throw new InputError(
      `chapters.split: No paragraph${where} begins with “${rule.at}”.`,
      'Copy the first words of the paragraph or heading, without the end of the one before it.',
    );
  if (another !== undefined)
    throw new InputError(
      `chapters.split: ${places.length} paragraphs${where} begin with “${rule.at}”.`,
      'Give more of its words, or the chapter it is in.',
    );
  if (place.block === 0)
    throw new InputError(
      `chapters.split: “${rule.at}” is where a chapter begins already.`,
      listChapters(chapters),
    );
  const whole = chapters[place.chapter]!;
  const blocks = whole.blocks.slice(place.block);
  const title = rule.title ?? titleFromHeadings(blocks) ?? rule.at;
  return chapters.toSpliced(
    place.chapter,
    1,
    { ...whole, blocks: withoutEndBreaks(whole.blocks.slice(0, place.block)) },
    { ...whole, blocks, title },
  );
}

/** Only as much of each block is looked at as the words may take. */
function placesOf(blocks: readonly Block[], at: string): readonly number[] {
  const wanted = plainWords(at);
  if (wanted === '') return [];
  const length = 2 * at.length + 40;
  return [...blocks.keys()].filter((place) =>
    plainWords(blocks[place]!.text.slice(0, length)).startsWith(wanted),
  );
}

function merge(chapters: Drafts, names: readonly ChapterName[]): Drafts {
  const places = names.flatMap((name) => findNamedChapter(chapters, name, 'chapters.merge'));
  const [first] = places;
  if (first === undefined || !places.every((place, at) => place === first + at))
    throw new InputError(
      `chapters.merge: ${names.map(String).join(', ')} are not in a row.`,
      `Only chapters that follow each other can become one. ${listChapters(chapters)}`,
    );
  const run = chapters.slice(first, first + places.length);
  return chapters.toSpliced(first, run.length, {
    title: run[0]!.title,
    numbers: [...new Set(run.flatMap(({ numbers }) => numbers))],
    blocks: run.flatMap(({ blocks }) => blocks),
  });
}

/** All names are looked up before any changes, so that two chapters can swap theirs. */
function rename(chapters: Drafts, names: Readonly<Record<string, string>>): Drafts {
  const titles = new Map(
    Object.entries(names).map(([name, title]) => {
      const called = /^\d+$/.test(name) ? Number(name) : name;
      return [findNamedChapter(chapters, called, 'chapters.rename')[0], title];
    }),
  );
  return chapters.map((chapter, at) => ({ ...chapter, title: titles.get(at) ?? chapter.title }));
}
