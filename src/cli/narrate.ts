import type { Command } from 'commander';

import {
  type BookOptions,
  addBookOptions,
  addBudgetOption,
  manuscriptArgument,
} from './book-options.ts';
import { isPersonHere } from './person-here.ts';

interface NarrateOptions extends BookOptions {
  readonly json?: boolean;
  readonly yes?: boolean;
}

/** Registers `lectern narrate`: one book from manuscript to finished files, here and now. */
export function registerNarrate(program: Command): void {
  const command = program
    .command('narrate')
    .description('narrate a book and wait for the finished files')
    .argument('<file>', `${manuscriptArgument}; or a recording, or a folder of them`);
  addBudgetOption(addBookOptions(command))
    .option('--yes', 'begin without asking, whatever it is expected to cost')
    .option('--json', 'print one JSON line for each event')
    .action(async (file: string, { json = false, yes = false, ...options }: NarrateOptions) => {
      const { runNarrate } = await import('./narrate/run-narrate.ts');
      const canAsk = isPersonHere() && !yes && !json;
      const call = { json, canAsk, environment: process.env };
      process.exitCode = await runNarrate({ file, ...options }, call);
    });
}
