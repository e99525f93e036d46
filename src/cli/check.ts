import { type Command, Option } from 'commander';

import { defaultSpec, retailSpecs } from '#src/domain/retail/retail-spec.ts';

import type { CheckOptions } from './check/run-check.ts';

/** Registers `lectern check`: measures finished sound against a retailer's rules. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description("measure finished sound, whoever made it, against a retailer's rules")
    .argument('<path>', 'a sound file, or a folder of them')
    .addOption(
      new Option('--spec <name>', 'whose rules; none: measure only')
        .choices(retailSpecs)
        .default(defaultSpec),
    )
    .option('--json', 'print what was measured as JSON')
    .action(async (path: string, options: CheckOptions) => {
      const { runCheck } = await import('./check/run-check.ts');
      process.exitCode = await runCheck(path, options);
    });
}
