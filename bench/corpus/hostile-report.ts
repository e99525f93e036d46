import type { HostileResult } from './measure-hostile.ts';

/** Each hostile file with what it gave beside what was expected of it. */
export function hostileReport(results: readonly HostileResult[]): string {
  const faulty = results.filter(({ faults }) => faults.length > 0).length;
  return [
    ...results.map(describe),
    `${results.length} hostile files, ${faulty} with a fault.`,
  ].join('\n');
}

function describe({ name, outcome, answer, faults, expectation }: HostileResult): string {
  const { exitCode, wallSeconds, peakMiB } = outcome;
  return [
    `${name}: exit ${exitCode}, ${wallSeconds.toFixed(2)} s, ${peakMiB.toFixed(0)} MiB${faults.map((fault) => `  FAULT: ${fault}`).join('')}`,
    ...answer.split('\n').map((line) => `    ${line.slice(0, 300)}`),
    ...(expectation === undefined ? [] : [`    (${expectation})`]),
  ].join('\n');
}
