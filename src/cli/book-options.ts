import { type Command, InvalidArgumentError, Option } from 'commander';

import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { ChapterRange } from '#src/domain/planning/plan-wishes.ts';
import { languageTag } from '#src/domain/text/language-tag.ts';

/** The options that say what is made of a manuscript, as commander gives them. */
export interface BookOptions {
  readonly book?: string;
  readonly out?: string;
  readonly voice?: string;
  readonly speech?: SpeechEngine;
  readonly chapters?: readonly ChapterRange[];
  /** US dollars; 0: no limit. */
  readonly budget?: number;
}

const engines = ['azure', 'openai', 'endpoint', 'draft'] as const satisfies SpeechEngine[];

/** What a command that reads a manuscript is given. */
export const manuscriptArgument = "a manuscript, a folder of chapter files, or a book's YAML";

/** How a command that asks for a book of the library takes it. */
export const bookArgument = 'its id, its title, or an unambiguous beginning of either';

/**
 * The choice of an engine.
 *
 * @param what what the engine does for this command
 * @param among the engines that can do it
 */
export function speechOption(what: string, among: readonly SpeechEngine[] = engines): Option {
  return new Option('--speech <engine>', what).choices(among);
}

/** Adds the options that say what is made of a manuscript. */
export function addBookOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'folder that receives <Creator>/<Title>/ (LECTERN_OUT, else out)')
    .option('--book <yaml>', "the book's own settings")
    .option('--voice <name>', "the narrator's voice")
    .addOption(speechOption('who narrates'))
    .option('--chapters <list>', 'only these chapters, such as 1-3 or 2,5', parseRanges);
}

/** Adds the cap of what the command works on. */
export function addBudgetOption(command: Command, of = 'the book'): Command {
  return command.option('--budget <usd>', `most that ${of} may cost, in US dollars`, parseUsd);
}

function parseUsd(text: string): number {
  if (/^\$?\d{1,7}(\.\d{1,6})?$/.test(text)) return Number(text.replace('$', ''));
  throw new InvalidArgumentError('Give US dollars, such as 12 or 7.50; 0 means no limit.');
}

/** Reads a language's tag, BCP 47. */
export function parseLanguage(text: string): string {
  const tag = languageTag(text);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError('Give a language tag, such as en, de or pt-BR.');
}

/** Reads the name of a batch: it becomes part of names in Redis and of files. */
export function parseBatch(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(text)) return text;
  throw new InvalidArgumentError('Give small letters, digits and hyphens, such as nightly.');
}

/** Reads a chapter's number; 0 are opening credits. */
export function parseChapter(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number, as the plan has it.');
}

function parseRanges(list: string): ChapterRange[] {
  return list.split(',').map((part) => {
    const match = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part);
    const first = Number(match?.[1] ?? 0);
    const last = Number(match?.[2] ?? first);
    if (match === null || last < first) {
      throw new InvalidArgumentError('Write chapters as numbers, such as 1-3 or 2,5.');
    }
    return { first, last };
  });
}
