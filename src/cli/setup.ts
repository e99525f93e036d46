import type { Command } from 'commander';

import { isPersonHere } from './person-here.ts';

/** Registers `lectern setup`: installs the system programs that are missing. */
export function registerSetup(program: Command): void {
  program
    .command('setup')
    .description('install the system programs that Lectern needs')
    .option('--yes', 'install without asking')
    .action(async ({ yes = false }: { yes?: boolean }) => {
      const [{ runSetup }, { machine }, { askYesNo }] = await Promise.all([
        import('./run-setup.ts'),
        import('#src/main/machine.ts'),
        import('./ask-yes-no.ts'),
      ]);
      await runSetup({
        machine: machine(),
        environment: process.env,
        person: isPersonHere(),
        yes,
        say: (line) => process.stdout.write(`${line}\n`),
        complain: (text) => process.stderr.write(`${text}\n`),
        ask: askYesNo,
      });
    });
}
