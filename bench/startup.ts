import { measureLectern } from './measure-process.ts';

const rounds = 10;

/** How long `./lectern --help` takes when everything is there,. */
export async function startupBench(): Promise<string> {
  await measureLectern(['--help'], {});
  const help: number[] = [];
  for (let round = 0; round < rounds; round++) {
    help.push((await measureLectern(['--help'], {})).wallSeconds);
  }
  help.sort((one, other) => one - other);
  const median = help[Math.floor(rounds / 2)] ?? 0;
  const worst = help.at(-1) ?? 0;
  return `./lectern --help: median ${median.toFixed(2)} s, worst of ${rounds} ${worst.toFixed(2)} s`;
}
