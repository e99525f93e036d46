import type { Command } from 'commander';

import { type BookOptions, addBookOptions } from './book-options.ts';

/** Registers `lectern plan`: what would be narrated, and for how much; narrates nothing. */
export function registerPlan(program: Command): void {
  const command = program
    .command('plan')
    .description('show what would be narrated, what is skipped, and what it would cost')
    .argument('<file>', "a manuscript, or a book's YAML");
  addBookOptions(command)
    .option('--json', 'print the plan as JSON')
    .action(
      async (file: string, { json = false, ...options }: BookOptions & { json?: boolean }) => {
        const { runPlan } = await import('./plan/run-plan.ts');
        await runPlan({ file, ...options }, { json, environment: process.env });
      },
    );
}
