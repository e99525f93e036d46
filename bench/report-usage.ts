import { writeFileSync } from 'node:fs';

/** Loaded before the measured program: writes what the process took as the last thing it does. */
const report = process.env['LECTERN_BENCH_REPORT'];

if (report !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1_000_000;
    writeFileSync(report, JSON.stringify({ cpu, peak: maxRSS / 1024 }));
  });
}
