import { gateBench } from './gate.ts';
import { quotaBench } from './quota.ts';
import { throughputBench } from './throughput.ts';

/** How fast segments are narrated, how much of a quota is used, and what the gate lets through. */
export async function narrationBench(): Promise<string> {
  return [await throughputBench(), await quotaBench(), await gateBench()].join('\n\n');
}
