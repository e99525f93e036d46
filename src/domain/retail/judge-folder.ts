import { acxFolderRules } from './acx-folder-rules.ts';
import { roleOf } from './file-role.ts';
import type { FolderRule } from './folder-rule.ts';
import { googlePlayFolderRules } from './google-play-folder-rules.ts';
import type { MeasuredFile } from './measured-file.ts';
import type { RetailSpec } from './retail-spec.ts';
import type { RuleResult } from './rule-result.ts';

/** What all files of a folder together have to satisfy, by specification. */
const folderRules: Readonly<Record<RetailSpec, readonly FolderRule[]>> = {
  'acx-spec': acxFolderRules,
  'ebu-r128': [],
  podcast: [],
  librivox: [],
  'google-play': googlePlayFolderRules,
  none: [],
};

/**
 * Judges the files of a book by the rules that are about all of them together; their `file` is `.`.
 * What no instrument measures is named as a thing for a person to check.
 */
export function judgeFolder(
  files: readonly MeasuredFile[],
  spec: RetailSpec,
): readonly RuleResult[] {
  const known = files.map((file) => ({ file, role: roleOf(file, spec, files) }));
  const delivered = known.filter(({ role }) => role === 'delivered').map(({ file }) => file);
  const sample = known.find(({ role }) => role === 'sample')?.file;
  return folderRules[spec].map(({ name, expected, judge }) => ({
    file: '.',
    rule: name,
    expected,
    ...judge({ delivered, ...(sample === undefined ? {} : { sample }) }),
  }));
}
