import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';
import { languageTag } from '#src/domain/text/language-tag.ts';
import type { RecordingFacts } from '#src/ports/recordings.ts';

import { isProtected } from './is-protected.ts';
import { localOnly } from './recording-recipe.ts';

/** What ffprobe prints, as far as it is looked at. */
interface Probed {
  readonly format?: {
    readonly duration?: string;
    readonly format_name?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
  readonly streams?: readonly {
    readonly codec_type?: string;
    readonly codec_name?: string;
    readonly duration?: string;
    readonly tags?: Readonly<Record<string, string>>;
  }[];
}

const exportIt = 'Save it as WAV, FLAC, MP3 or M4A with the program that made it.';

/**
 * Looks into a recording with ffprobe.
 *
 * @throws InputError when there is no sound in it that can be listened to
 */
export async function probeRecording(path: string, signal: AbortSignal): Promise<RecordingFacts> {
  await checkFile(path);
  const { format = {}, streams = [] } = await probe(path, signal);
  const sound = streams.find(({ codec_type: type }) => type === 'audio');
  if (sound === undefined)
    throw new InputError(
      `There is no sound in ${path}.`,
      'Give a recording, or a video with somebody speaking in it.',
    );
  if (/\bmp4\b/.test(format.format_name ?? '') && (await isProtected(path)))
    throw new InputError(
      `${path} is protected against copying (DRM), so that only its own player can play it.`,
      'Give the recording as it was before it was protected.',
    );
  if (sound.codec_name === undefined || sound.codec_name === 'unknown')
    throw new InputError(`ffmpeg does not know the sound in ${path}.`, exportIt);
  const tag = (name: string): string | undefined =>
    readTag(format.tags, name) ?? readTag(sound.tags, name);
  const [title, album, language] = [
    tag('title'),
    tag('album'),
    languageTag(readTag(sound.tags, 'language')),
  ];
  return {
    seconds: Number(format.duration ?? sound.duration ?? 0) || 0,
    ...(title === undefined ? {} : { title }),
    ...(album === undefined ? {} : { album }),
    ...(language === undefined ? {} : { language }),
  };
}

async function checkFile(path: string): Promise<void> {
  const status = await stat(path).catch((cause: unknown) => {
    throw new InputError(`There is no file ${path}.`, 'Check its name and its folder.', { cause });
  });
  if (status.isFile() && status.size > 0) return;
  throw new InputError(
    status.isFile() ? `The file ${path} is empty.` : `${path} is not a file.`,
    'Give a recording; perhaps it was not copied to its end.',
  );
}

async function probe(path: string, signal: AbortSignal): Promise<Probed> {
  const show = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams'];
  const run = await execa('ffprobe', [...show, ...localOnly, '-i', resolve(path)], {
    cancelSignal: signal,
    reject: false,
    stdin: 'ignore',
  });
  if (signal.aborted) throw signal.reason;
  if (run.code === 'ENOENT')
    throw new InputError('ffmpeg is not installed.', 'Run ./lectern setup.', { cause: run });
  if (run.exitCode === 0) return JSON.parse(run.stdout) as Probed;
  throw new InputError(`${path} is no recording that ffmpeg can read.`, exportIt, { cause: run });
}

/** Formats write the names of tags in either case. */
function readTag(
  tags: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  const [, value = ''] =
    Object.entries(tags ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  return value.trim() === '' ? undefined : value.trim();
}
