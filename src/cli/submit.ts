import type { Command } from 'commander';

import { type BookOptions, addBookOptions } from './book-options.ts';

/** Registers `lectern submit`: books go into the queue, and workers take them from there. */
export function registerSubmit(program: Command): void {
  const command = program
    .command('submit')
    .description('queue books for the workers')
    .argument('<file...>', "manuscripts, folders of chapter files, or books' YAML");
  addBookOptions(command).action(async (files: string[], options: BookOptions) => {
    const { runSubmit } = await import('./run-submit.ts');
    await runSubmit(files, options, process.env);
  });
}
