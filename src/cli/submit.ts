import type { Command } from 'commander';

import { type BookOptions, addBookOptions, addBudgetOption, parseBatch } from './book-options.ts';

/** What `submit` can be told. */
export interface SubmitOptions extends BookOptions {
  readonly batch?: string;
}

/** Registers `lectern submit`: books go into the queue, and workers take them from there. */
export function registerSubmit(program: Command): void {
  const command = program
    .command('submit')
    .description('queue books for the workers')
    .argument('<file...>', "manuscripts, folders of chapter files, or books' YAML");
  addBudgetOption(addBookOptions(command))
    .option('--batch <name>', 'the batch they belong to, which may have a budget', parseBatch)
    .action(async (files: string[], options: SubmitOptions) => {
      const { runSubmit } = await import('./run-submit.ts');
      await runSubmit(files, options, process.env);
    });
}
