import { type Command, InvalidArgumentError } from 'commander';

import type { AuditionFlags } from './audition/run-audition.ts';
import { addBudgetOption, manuscriptArgument, speechOption } from './book-options.ts';
import { isPersonHere } from './person-here.ts';

interface AuditionOptions extends Omit<AuditionFlags, 'file'> {
  readonly json?: boolean;
  readonly yes?: boolean;
}

/** Registers `lectern audition`: the same paragraph in several voices. */
export function registerAudition(program: Command): void {
  const command = program
    .command('audition')
    .description('have a passage read in several voices, to choose by ear')
    .argument('<file>', manuscriptArgument)
    .option('--voices <list>', 'these voices, such as marin,cedar (else all, up to twelve)', listOf)
    .option('--paragraph <which>', 'the paragraph of this number, or that begins so')
    .option('--direction <text>', 'how to read; give it several times to compare', added)
    .option('--book <yaml>', "the book's own settings")
    .addOption(speechOption('who reads'))
    .option('--out <folder>', 'folder that receives Auditions/ (LECTERN_OUT, else out)');
  addBudgetOption(command, 'the book, with its auditions,')
    .option('--yes', 'begin without asking, whatever it is expected to cost')
    .option('--json', 'print one JSON line for each event')
    .action(async (file: string, { json = false, yes = false, ...flags }: AuditionOptions) => {
      const { runAudition } = await import('./audition/run-audition.ts');
      const canAsk = isPersonHere() && !yes && !json;
      const call = { json, canAsk, environment: process.env };
      process.exitCode = await runAudition({ file, ...flags }, call);
    });
}

/** Reads a list of names. */
function listOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return [...new Set(names)];
  throw new InvalidArgumentError('Write voices with commas between them, such as marin,cedar.');
}

function added(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text.trim()];
}
