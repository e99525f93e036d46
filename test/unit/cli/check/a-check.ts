import { judgeFiles } from '#src/domain/retail/judge-files.ts';
import { judgeFolder } from '#src/domain/retail/judge-folder.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import type { RetailSpec } from '#src/domain/retail/retail-spec.ts';
import type { CheckedSound } from '#src/main/check-sound.ts';

/** A chapter that satisfies ACX's rules, but for what is said otherwise. */
export function aFile(file: string, other: Partial<MeasuredFile> = {}): MeasuredFile {
  return {
    ...{ file, codec: 'mp3', channels: 1, sampleRate: 44_100, bitrateKbps: 192, seconds: 3725 },
    ...{ isConstantBitrate: true, rmsDb: -20.46, peakDb: -3.5, truePeakDb: -3.2, lufs: -19 },
    ...{ noiseFloorDb: -68.31, headSeconds: 0.75, tailSeconds: 3, marks: [], hasCover: true },
    ...other,
  };
}

/** What comes of checking a folder of these files. */
export function aCheck(
  measured: readonly MeasuredFile[],
  { spec = 'acx-spec', faults = [] }: Partial<CheckedSound> & { spec?: RetailSpec } = {},
): CheckedSound {
  const files = judgeFiles(measured, spec);
  const together = judgeFolder(measured, spec);
  const rules = [...files.flatMap((file) => file.rules), ...together];
  const passed = faults.length === 0 && rules.every((rule) => rule.passed);
  return { spec, files, together, faults, passed };
}
