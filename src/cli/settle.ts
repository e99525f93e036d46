import { type Command, InvalidArgumentError } from 'commander';

import { addBudgetOption, bookArgument } from './book-options.ts';
import type { RunCall } from './settle/run-anew.ts';
import type { WhichSegments } from './settle/run-retake.ts';

interface RunOptions {
  readonly json?: boolean;
  readonly queue?: boolean;
}

interface SegmentOptions extends RunOptions {
  readonly held?: boolean;
}

const aSegment = 'their ids, or unambiguous beginnings of them';

/** Registers the commands that settle what waits for a person: `retake`, `accept`, `cancel`, `resume`. */
export function registerSettle(program: Command): void {
  addRunOptions(
    program
      .command('retake')
      .description('have segments narrated again, whether they are held or not')
      .argument('<book>', bookArgument)
      .argument('[segment...]', aSegment)
      .option('--held', 'all segments that are held'),
  ).action(async (book: string, segments: string[], options: SegmentOptions, command: Command) => {
    const which = whichOf(segments, options, command);
    const { runRetake } = await import('./settle/run-retake.ts');
    process.exitCode = await runRetake(book, which, callOf(options));
  });

  addRunOptions(
    program
      .command('accept')
      .description('accept rejected recordings as they are')
      .argument('<book>', bookArgument)
      .argument('[segment...]', aSegment)
      .option('--held', 'all segments that are held')
      .option('--take <number>', 'this recording of it, not the best one', parseTake),
  ).action(
    async (
      book: string,
      segments: string[],
      options: SegmentOptions & { take?: number },
      command: Command,
    ) => {
      const which = whichOf(segments, options, command);
      const { take } = options;
      if (take !== undefined && ('held' in which || which.segments.length > 1)) {
        command.error('error: --take goes with one segment.');
      }
      const { runAccept } = await import('./settle/run-accept.ts');
      const asked = take === undefined ? which : { ...which, take };
      process.exitCode = await runAccept(book, asked, callOf(options));
    },
  );

  program
    .command('cancel')
    .description('stop a book wherever it is worked on; what it has is kept')
    .argument('<book>', bookArgument)
    .action(async (book: string) => {
      const { runCancel } = await import('./settle/run-cancel.ts');
      const lines = await runCancel(book, process.env);
      process.stdout.write(`${lines.join('\n')}\n`);
    });

  addRunOptions(
    addBudgetOption(
      program
        .command('resume')
        .description('go on with a book that was stopped, without its manuscript')
        .argument('<book>', bookArgument),
    ),
  ).action(async (book: string, options: RunOptions & { budget?: number }) => {
    const { runResume } = await import('./settle/run-resume.ts');
    const { budget } = options;
    const change = budget === undefined ? {} : { budget };
    process.exitCode = await runResume(book, change, callOf(options));
  });
}

function addRunOptions(command: Command): Command {
  return command
    .option('--queue', 'leave the work to workers, and do not wait')
    .option('--json', 'print one JSON line for each event');
}

function callOf({ json = false, queue = false }: RunOptions): RunCall {
  return { json, queue, environment: process.env };
}

function whichOf(
  segments: readonly string[],
  { held = false }: SegmentOptions,
  command: Command,
): WhichSegments {
  if (held && segments.length === 0) return { held };
  if (!held && segments.length > 0) return { segments };
  return command.error('error: Name segments, or all that are held with --held.');
}

function parseTake(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give its number, as lectern status shows it.');
}
