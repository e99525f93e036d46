import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, relative } from 'node:path';

import pLimit from 'p-limit';

import { isProtected } from '#src/adapters/ffmpeg/is-protected.ts';
import { ffmpegSoundInspector } from '#src/adapters/sound-inspector/ffmpeg-sound-inspector.ts';
import { InputError } from '#src/domain/errors.ts';
import { type JudgedFile, judgeFiles } from '#src/domain/retail/judge-files.ts';
import { judgeFolder } from '#src/domain/retail/judge-folder.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import type { RetailSpec } from '#src/domain/retail/retail-spec.ts';
import type { RuleResult } from '#src/domain/retail/rule-result.ts';
import type { OnMeasured, SoundInspector } from '#src/ports/sound-inspector.ts';

import { type OnCheckProgress, checkProgress } from './check-progress.ts';
import { namesBelow } from './dictation/find-recordings.ts';

/** What is to be checked. */
export interface CheckWish {
  /** A sound file, or a folder of them. */
  readonly path: string;
  readonly spec: RetailSpec;
}

/** A file that could not be measured. */
export interface FaultyFile {
  /** From the folder that was checked. */
  readonly file: string;
  /** What is wrong with it, a plain sentence. */
  readonly problem: string;
  /** What to do about it, a plain sentence. */
  readonly nextStep: string;
}

/** What came of a check. */
export interface CheckedSound {
  readonly spec: RetailSpec;
  /** In natural order. */
  readonly files: readonly JudgedFile[];
  /** Rules about all files of a folder together; none where one file was checked. */
  readonly together: readonly RuleResult[];
  readonly faults: readonly FaultyFile[];
  /** Whether every file could be measured and every rule that was judged is satisfied. */
  readonly passed: boolean;
}

/** What a check works with. */
export interface CheckDesk {
  readonly signal: AbortSignal;
  readonly onProgress?: OnCheckProgress;
  /** Absent: the ffmpeg on the PATH. */
  readonly inspector?: SoundInspector;
}

/** The endings of sound in a folder; a file that is named by itself may have any. */
const endings = new Set(
  '.mp3 .m4b .m4a .aac .wav .w64 .flac .opus .ogg .oga .wma .aif .aiff .aifc .caf .mka'.split(' '),
);

/**
 * Measures a sound file, or all of a folder and those below it, as many at a time as there are
 * cores, and judges them by a specification.
 *
 * @throws InputError when there is no sound there, or the one file cannot be measured
 */
export async function checkSound(
  { path, spec }: CheckWish,
  { inspector = ffmpegSoundInspector(isProtected), signal, onProgress }: CheckDesk,
): Promise<CheckedSound> {
  const status = await stat(path).catch((cause: unknown) => {
    throw new InputError(`There is no file or folder ${path}.`, 'Check its name.', { cause });
  });
  const isFolder = status.isDirectory();
  const paths = isFolder ? await soundsIn(path) : [path];
  const progress = await checkProgress(paths, onProgress);
  const limit = pLimit(availableParallelism());
  const measured: MeasuredFile[] = [];
  const faults: FaultyFile[] = [];
  const measure = async (sound: string, at: number): Promise<MeasuredFile | FaultyFile> => {
    const file = isFolder ? relative(path, sound) : sound;
    try {
      const onMeasured: OnMeasured = (seconds, of) => progress.show(at, { seconds, of });
      return { ...(await inspector.inspect(sound, signal, onMeasured)), file };
    } catch (error) {
      signal.throwIfAborted();
      if (!isFolder || !(error instanceof InputError)) throw error;
      return { file, problem: error.message, nextStep: error.nextStep };
    } finally {
      progress.done(at);
    }
  };
  for (const one of await Promise.all(
    paths.map((sound, at) => limit(async () => await measure(sound, at))),
  )) {
    if ('problem' in one) faults.push(one);
    else measured.push(one);
  }
  const files = judgeFiles(measured, spec);
  const together = isFolder && measured.length > 0 ? judgeFolder(measured, spec) : [];
  const rules = [...files.flatMap(({ rules: own }) => own), ...together];
  const passed = faults.length === 0 && rules.every((rule) => rule.passed);
  return { spec, files, together, faults, passed };
}

async function soundsIn(folder: string): Promise<readonly string[]> {
  const names = await namesBelow(folder, folder);
  const sounds = names.filter((name) => endings.has(extname(name).toLowerCase()));
  if (sounds.length > 0) return sounds;
  throw new InputError(
    `There is no sound in the folder ${folder}.`,
    'Give a folder with finished sound, such as MP3, M4B, WAV or FLAC.',
  );
}
