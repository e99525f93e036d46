import { isFatal } from '#src/domain/machine/check.ts';
import type { Check } from '#src/domain/machine/check.ts';

/** The checks as a table for people, next steps below their lines, and a verdict last. */
export function formatChecks(checks: readonly Check[]): string {
  const rows = checks.map(({ status, name, version = '', detail }) => [
    status,
    name,
    version,
    detail,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.flatMap((row, index) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const nextStep = checks[index]?.nextStep;
    return [
      line,
      ...(nextStep === undefined ? [] : [`${' '.repeat(widths[0] ?? 0)}  → ${nextStep}`]),
    ];
  });
  const faults = checks.filter(isFatal).length;
  const verdict =
    faults === 0
      ? 'Everything Lectern needs is here.'
      : `${faults === 1 ? 'One thing needs' : `${faults} things need`} to be put right.`;
  return [...lines, '', verdict].join('\n');
}
