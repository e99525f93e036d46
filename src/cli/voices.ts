import type { Command } from 'commander';

import { parseLanguage, speechOption } from './book-options.ts';
import type { VoicesOptions } from './voices/run-voices.ts';

/** Registers `lectern voices`: which voices there are to choose from. */
export function registerVoices(program: Command): void {
  program
    .command('voices')
    .description('list the voices that a book can be narrated in')
    .addOption(speechOption('whose voices'))
    .option(
      '--language <tag>',
      'only draft voices of this language, such as en or pt-BR',
      parseLanguage,
    )
    .option('--json', 'print the list as JSON')
    .action(async (options: VoicesOptions) => {
      const { runVoices } = await import('./voices/run-voices.ts');
      await runVoices(options, process.env);
    });
}
