import { localMachine } from '#src/adapters/machine/local-machine.ts';
import type { Machine } from '#src/ports/machine.ts';

/** The machine that `lectern setup` and `lectern doctor` look at. */
export function machine(): Machine {
  return localMachine(process.env['PATH'] ?? '');
}
