import { planBench } from './plan.ts';
import { sampleBench } from './sample.ts';
import { startupBench } from './startup.ts';

/** The benchmarks by name: `npm run bench -- sample`. */
const benches: Readonly<Record<string, () => Promise<string>>> = {
  startup: startupBench,
  sample: sampleBench,
  plan: planBench,
};

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Name a benchmark: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${await bench()}\n`);
}
