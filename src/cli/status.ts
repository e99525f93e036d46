import { type Command, Option } from 'commander';

import { bookArgument } from './book-options.ts';

/** Registers `lectern status`: how the books of the library are. */
export function registerStatus(program: Command): void {
  program
    .command('status')
    .description('show how the books of the library are, or one of them')
    .argument('[book]', bookArgument)
    .addOption(new Option('--json', 'print it as JSON').conflicts('watch'))
    .option('--watch', 'draw it anew every two seconds, until Ctrl-C')
    .action(
      async (
        book: string | undefined,
        { json = false, watch = false }: { json?: boolean; watch?: boolean },
      ) => {
        const { runStatus } = await import('./status/run-status.ts');
        await runStatus(book, { json, watch, environment: process.env });
      },
    );
}
