import { booksBench } from './assembly/books.ts';
import { joinBench } from './assembly/join.ts';
import { gateBench } from './narration/gate.ts';
import { narrationBench } from './narration/narration.ts';
import { quotaBench } from './narration/quota.ts';
import { throughputBench } from './narration/throughput.ts';
import { planBench } from './plan.ts';
import { sampleBench } from './sample.ts';
import { startupBench } from './startup.ts';

/** The benchmarks by name: `npm run bench -- sample`. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  startup: startupBench,
  sample: sampleBench,
  plan: planBench,
  narration: narrationBench,
  throughput: throughputBench,
  quota: quotaBench,
  gate: gateBench,
  join: joinBench,
  assembly: booksBench,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Name a benchmark: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${await bench(args)}\n`);
}
