import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import type { RuleResult } from '#src/domain/retail/rule-result.ts';
import type { CheckedSound } from '#src/main/check-sound.ts';

/** The shape of `check --json`. */
export interface CheckJson extends Omit<CheckedSound, 'files'> {
  readonly files: readonly (MeasuredFile & { readonly rules: readonly RuleResult[] })[];
}

/** A check as programs read it. */
export function checkJson({ files, ...found }: CheckedSound): CheckJson {
  return {
    spec: found.spec,
    passed: found.passed,
    files: files.map(({ measured, rules }) => ({ ...measured, rules })),
    together: found.together,
    faults: found.faults,
  };
}
