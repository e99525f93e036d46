import { type Command, InvalidArgumentError } from 'commander';

/** Segments in flight get so long to finish when the worker is asked to stop. */
const graceMs = 60_000;

/** Registers `lectern work`: a worker, until it is asked to stop. */
export function registerWork(program: Command): void {
  program
    .command('work')
    .description('work on the queue until stopped; run as many as you like')
    .option('--concurrency <n>', 'segments narrated at the same time', parseCount)
    .action(async ({ concurrency }: { concurrency?: number }) => {
      const [{ openStudio }, { loadHouse }, { interruption }, { workLine }] = await Promise.all([
        import('#src/main/studio.ts'),
        import('#src/config/load-settings.ts'),
        import('./interruption.ts'),
        import('./work-line.ts'),
      ]);
      using interrupt = interruption();
      const house = await loadHouse();
      await using studio = await openStudio(process.env, house);
      const workers = studio.work(concurrency ?? house.speech.concurrency, (event) => {
        const line = workLine(event);
        if (line !== undefined) process.stdout.write(`${new Date().toISOString()} ${line}\n`);
      });
      process.stderr.write('Working; Ctrl-C stops after the segments in hand.\n');
      await new Promise<void>((resolve) => {
        interrupt.signal.addEventListener('abort', () => resolve());
      });
      await workers.close(graceMs);
    });
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 500) return count;
  throw new InvalidArgumentError('Give a whole number from 1 to 500.');
}
