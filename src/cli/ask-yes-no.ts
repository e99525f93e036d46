import { createInterface } from 'node:readline/promises';

/** Asks `question` at the terminal; Enter means yes, anything but y or yes means no. */
export async function askYesNo(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => {
    terminal.once('close', () => resolve('no'));
  });
  try {
    const answer = await Promise.race([terminal.question(`${question} [Y/n] `), closed]);
    return ['', 'y', 'yes'].includes(answer.trim().toLowerCase());
  } finally {
    terminal.close();
  }
}
