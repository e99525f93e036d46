import { type FileRole, roleOf, scopesOf } from './file-role.ts';
import { fileRules } from './file-rules.ts';
import type { MeasuredFile } from './measured-file.ts';
import type { RetailSpec } from './retail-spec.ts';
import type { RuleResult } from './rule-result.ts';
import type { Rule } from './rule.ts';

/**
 * Judges a file by each rule of a specification, however it was measured. Rules about marks and
 * about the sample are left out where the file has none or is none.
 *
 * @param role what the file is to the shop; as if it were handed in alone where absent
 */
export function judgeFile(
  measured: MeasuredFile,
  spec: RetailSpec,
  role: FileRole = roleOf(measured, spec),
): readonly RuleResult[] {
  return fileRules[spec]
    .filter(
      ({ scope }) =>
        (scope !== 'marks' || measured.marks.length > 0) &&
        (scope !== 'sample' || role === 'sample'),
    )
    .map((rule) => resultOf(rule, measured, scopesOf[role].includes(rule.scope)));
}

function resultOf(rule: Rule, measured: MeasuredFile, applies: boolean): RuleResult {
  const { found, passed, nextStep } = rule.judge(measured);
  const result = { file: measured.file, rule: rule.name, expected: rule.expected, found };
  if (!applies) return { ...result, passed: true, unjudged: 'does-not-apply' };
  if (passed === undefined) return { ...result, passed: true, unjudged: 'not-measured' };
  return {
    ...result,
    passed,
    ...(passed || nextStep === undefined ? {} : { nextStep }),
  };
}
