import { type Command, InvalidArgumentError, Option } from 'commander';

import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { languageTag } from '#src/domain/text/language-tag.ts';

import type { VoicesOptions } from './voices/run-voices.ts';

const engines = ['azure', 'openai', 'endpoint', 'draft'] as const satisfies SpeechEngine[];

/** Registers `lectern voices`: which voices there are to choose from. */
export function registerVoices(program: Command): void {
  program
    .command('voices')
    .description('list the voices that a book can be narrated in')
    .addOption(new Option('--speech <engine>', 'whose voices').choices(engines))
    .option('--language <tag>', 'only draft voices of this language, such as en or pt-BR', tagOf)
    .option('--json', 'print the list as JSON')
    .action(async (options: VoicesOptions) => {
      const { runVoices } = await import('./voices/run-voices.ts');
      await runVoices(options, process.env);
    });
}

function tagOf(text: string): string {
  const tag = languageTag(text);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError('Give a language tag, such as en, de or pt-BR.');
}
