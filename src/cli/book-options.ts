import { type Command, InvalidArgumentError, Option } from 'commander';

import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { ChapterRange } from '#src/domain/planning/plan-wishes.ts';

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

/** Adds the options that say what is made of a manuscript. */
export function addBookOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'folder that receives <Creator>/<Title>/ (LECTERN_OUT, else out)')
    .option('--book <yaml>', "the book's own settings")
    .option('--voice <name>', "the narrator's voice")
    .addOption(new Option('--speech <engine>', 'who narrates').choices(engines))
    .option('--chapters <list>', 'only these chapters, such as 1-3 or 2,5', parseRanges);
}

/** Adds the cap of a book. */
export function addBudgetOption(command: Command): Command {
  return command.option('--budget <usd>', 'most that the book may cost, in US dollars', parseUsd);
}

function parseUsd(text: string): number {
  if (/^\$?\d{1,7}(\.\d{1,6})?$/.test(text)) return Number(text.replace('$', ''));
  throw new InvalidArgumentError('Give US dollars, such as 12 or 7.50; 0 means no limit.');
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
