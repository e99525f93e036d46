import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';

import { type ListedVoice, parseVoiceTable } from './voice-table.ts';

/** All voices of espeak-ng on this machine. @throws InputError when it is not installed */
export async function listEspeakVoices(program = 'espeak-ng'): Promise<ListedVoice[]> {
  const run = await execa(program, ['--voices'], { reject: false });
  if (run.exitCode === 0) return parseVoiceTable(run.stdout);
  throw new InputError(
    `The draft voice needs the program ${program}, which is not installed or does not work.`,
    'Run ./lectern setup.',
    { cause: run },
  );
}
