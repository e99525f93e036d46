import { readFile } from 'node:fs/promises';

import { assemblerThread } from '#src/adapters/assembler/assembler-thread.ts';
import { writeTrack } from '#src/adapters/assembler/write-track.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

/**
 * A process that joins one chapter and tells what that took: `join-run.ts ORDER.json join` only
 * writes it, as `cat` would; with `assemble` it is assembled as in a worker, measured and flushed.
 */
const [orderPath = '', how = ''] = process.argv.slice(2);
const order = JSON.parse(await readFile(orderPath, 'utf8')) as AssemblyOrder;
const begun = performance.now();
if (how === 'join') await writeTrack(order, { onBlock: () => undefined, isFlushed: false });
else await assemblerThread().assemble(order, new AbortController().signal);
const wallSeconds = (performance.now() - begun) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1_000_000;
process.stdout.write(JSON.stringify({ wallSeconds, cpuSeconds, peakMiB: maxRSS / 1024 }));
