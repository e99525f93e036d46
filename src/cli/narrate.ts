import type { Command } from 'commander';

import { type BookOptions, addBookOptions } from './book-options.ts';

/** Registers `lectern narrate`: one book from manuscript to finished files, here and now. */
export function registerNarrate(program: Command): void {
  const command = program
    .command('narrate')
    .description('narrate a book and wait for the finished files')
    .argument('<file>', "a manuscript, a folder of chapter files, or a book's YAML");
  addBookOptions(command)
    .option('--json', 'print one JSON line for each event')
    .action(
      async (file: string, { json = false, ...options }: BookOptions & { json?: boolean }) => {
        const { runNarrate } = await import('./narrate/run-narrate.ts');
        process.exitCode = await runNarrate(
          { file, ...options },
          { json, environment: process.env },
        );
      },
    );
}
