import type { Command } from 'commander';

/** Settles when a Redis server answers at `url`, rejects when none does. */
export type PingRedis = (url: string) => Promise<unknown>;

/**
 * Registers `lectern doctor`: checks all that Lectern needs of the machine. With `pingRedis` it
 * also asks the server that REDIS_URL names.
 */
export function registerDoctor(program: Command, pingRedis?: PingRedis): void {
  program
    .command('doctor')
    .description('check what Lectern needs of this machine')
    .option('--json', 'print the checks as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const [{ runChecks }, { formatChecks }, { isFatal }, { machine }] = await Promise.all([
        import('./run-checks.ts'),
        import('./format-checks.ts'),
        import('#src/domain/machine/check.ts'),
        import('#src/main/machine.ts'),
      ]);
      const checks = await runChecks({
        machine: machine(),
        environment: process.env,
        nodeVersion: process.versions.node,
        workingFolder: process.cwd(),
        ...(pingRedis === undefined ? {} : { pingRedis }),
      });
      const ok = !checks.some(isFatal);
      const text = json ? JSON.stringify({ ok, checks }, null, 2) : formatChecks(checks);
      process.stdout.write(`${text}\n`);
      if (!ok) process.exitCode = 2;
    });
}
