import { resolve } from 'node:path';

import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';

/** What a file says of itself. */
export interface ProbedSound {
  /** As ffprobe names it; a list, since some formats are one: `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string;
  readonly codec: string;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bitsPerSample?: number;
  readonly bitrateKbps: number;
  /** Length that the file says it has; 0 when it says none. */
  readonly seconds: number;
  readonly marks: readonly { readonly title: string; readonly startSeconds: number }[];
  readonly hasCover: boolean;
}

/** What ffprobe prints, as far as it is looked at. */
interface Probed {
  readonly format?: {
    readonly format_name?: string;
    readonly duration?: string;
    readonly bit_rate?: string;
  };
  readonly streams?: readonly {
    readonly codec_type?: string;
    readonly codec_name?: string;
    readonly channels?: number;
    readonly sample_rate?: string;
    readonly bits_per_sample?: number;
    readonly bits_per_raw_sample?: string;
    readonly bit_rate?: string;
    readonly duration?: string;
    readonly disposition?: { readonly attached_pic?: number };
  }[];
  readonly chapters?: readonly {
    readonly start_time?: string;
    readonly tags?: Readonly<Record<string, string>>;
  }[];
}

/** A playlist that poses as sound must not have ffmpeg fetch what it names. */
export const localOnly: readonly string[] = ['-protocol_whitelist', 'file,pipe'];

/**
 * Asks ffprobe what is in a file.
 *
 * @throws InputError when there is no sound in it that ffmpeg knows, or ffmpeg is not installed
 */
export async function probeSound(path: string, signal: AbortSignal): Promise<ProbedSound> {
  const { format = {}, streams = [], chapters = [] } = await probe(path, signal);
  const sound = streams.find(({ codec_type: type }) => type === 'audio');
  const codec = sound?.codec_name ?? 'unknown';
  const [channels, sampleRate] = [sound?.channels ?? 0, Number(sound?.sample_rate ?? 0)];
  if (sound === undefined)
    throw new InputError(`There is no sound in ${path}.`, 'Check sound files, such as MP3 or M4B.');
  if (codec === 'unknown' || channels === 0 || sampleRate === 0)
    throw new InputError(
      `ffmpeg does not know the sound in ${path}.`,
      'Save it again with the program that made it, as MP3, M4B, WAV or FLAC.',
    );
  const bits = Number(sound.bits_per_raw_sample ?? 0) || (sound.bits_per_sample ?? 0);
  return {
    container: format.format_name ?? '',
    codec,
    channels,
    sampleRate,
    ...(bits > 0 ? { bitsPerSample: bits } : {}),
    bitrateKbps: Number(sound.bit_rate ?? format.bit_rate ?? 0) / 1000,
    seconds: Number(sound.duration ?? format.duration ?? 0) || 0,
    marks: chapters.map(({ start_time: start = '0', tags }) => ({
      title: tags?.['title'] ?? '',
      startSeconds: Number(start) || 0,
    })),
    hasCover: streams.some(({ disposition }) => disposition?.attached_pic === 1),
  };
}

async function probe(path: string, signal: AbortSignal): Promise<Probed> {
  const show = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', '-show_chapters'];
  const run = await execa('ffprobe', [...show, ...localOnly, '-i', resolve(path)], {
    cancelSignal: signal,
    killSignal: 'SIGKILL',
    reject: false,
    stdin: 'ignore',
  });
  if (signal.aborted) throw signal.reason;
  if (run.code === 'ENOENT')
    throw new InputError('ffmpeg is not installed.', 'Run ./lectern setup.', { cause: run });
  if (run.exitCode === 0) return JSON.parse(run.stdout) as Probed;
  throw new InputError(
    `${path} is no sound that ffmpeg can read.`,
    'Check sound files, such as MP3 or M4B; if it is one, copy it again from where it came.',
    { cause: run },
  );
}
