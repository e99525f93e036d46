import type { Command } from 'commander';

import type { OpenListening } from '#src/main/dictation.ts';

import { addBudgetOption, parseLanguage, speechOption } from './book-options.ts';
import type { TranscribeOptions } from './transcribe/run-transcribe.ts';

/**
 * Registers `lectern transcribe`: recordings to an editable Markdown manuscript.
 *
 * @param openListening opens what they are listened to with
 */
export function registerTranscribe(program: Command, openListening: OpenListening): void {
  const command = program
    .command('transcribe')
    .description('write recordings down as a Markdown manuscript that can be edited and narrated')
    .argument('<files...>', 'recordings, or folders of them, in reading order')
    .option('--to <file>', 'the Markdown file (else beside the recordings)')
    .option('--title <title>', 'the title of the book')
    .option('--language <tag>', 'what is spoken, such as en or pt-BR', parseLanguage)
    .addOption(speechOption('who listens', ['azure', 'openai', 'endpoint']));
  addBudgetOption(command, 'it')
    .option('--force', 'replace a manuscript that is there')
    .option('--json', 'print one JSON line for each event')
    .action(async (paths: string[], options: TranscribeOptions) => {
      const { runTranscribe } = await import('./transcribe/run-transcribe.ts');
      process.exitCode = await runTranscribe(paths, options, {
        openListening,
        environment: process.env,
      });
    });
}
