import { type Command, InvalidArgumentError } from 'commander';

/** Registers `lectern work`: a worker, until it is asked to stop. */
export function registerWork(program: Command): void {
  program
    .command('work')
    .description('work on the queue until stopped; run as many as you like')
    .option('--concurrency <n>', 'segments narrated at the same time with each service', parseCount)
    .action(async (options: { concurrency?: number }) => {
      const { runWork } = await import('./run-work.ts');
      await runWork(options, process.env);
    });
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 500) return count;
  throw new InvalidArgumentError('Give a whole number from 1 to 500.');
}
