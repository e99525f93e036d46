import { type Command, Option } from 'commander';

import {
  type BookOptions,
  addBookOptions,
  manuscriptArgument,
  parseChapter,
} from './book-options.ts';

interface PlanOptions extends BookOptions {
  readonly json?: boolean;
  readonly text?: boolean;
  readonly chapter?: number;
}

const defaultWidth = 100;

/** Registers `lectern plan`: what would be narrated, and for how much; narrates nothing. */
export function registerPlan(program: Command): void {
  const command = program
    .command('plan')
    .description('show what would be narrated, what is skipped, and what it would cost')
    .argument('<file>', manuscriptArgument);
  addBookOptions(command)
    .addOption(new Option('--json', 'print the plan as JSON').conflicts(['text', 'chapter']))
    .option('--text', 'show the text beside what is spoken')
    .option('--chapter <number>', 'show the text of this chapter only', parseChapter)
    .action(
      async (file: string, { json = false, text = false, chapter, ...options }: PlanOptions) => {
        const { runPlan } = await import('./plan/run-plan.ts');
        await runPlan(
          { file, ...options },
          {
            json,
            text,
            ...(chapter === undefined ? {} : { chapter }),
            width: process.stdout.columns ?? defaultWidth,
            environment: process.env,
          },
        );
      },
    );
}
