import { roleOf } from './file-role.ts';
import { judgeFile } from './judge-file.ts';
import type { MeasuredFile } from './measured-file.ts';
import type { RetailSpec } from './retail-spec.ts';
import type { RuleResult } from './rule-result.ts';

/** A file and what came of each rule. */
export interface JudgedFile {
  readonly measured: MeasuredFile;
  readonly rules: readonly RuleResult[];
}

/** Judges files that belong together, each for what it is to the shop beside the others. */
export function judgeFiles(
  files: readonly MeasuredFile[],
  spec: RetailSpec,
): readonly JudgedFile[] {
  return files.map((measured) => ({
    measured,
    rules: judgeFile(measured, spec, roleOf(measured, spec, files)),
  }));
}
