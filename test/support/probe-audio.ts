import { execa } from 'execa';

/** What ffprobe shows of a file, as far as tests look at it. */
export interface ProbedAudio {
  readonly format: { readonly duration: string; readonly tags?: Readonly<Record<string, string>> };
  readonly streams: readonly {
    readonly codec_name: string;
    readonly codec_type: string;
    readonly sample_rate?: string;
    readonly channels?: number;
    readonly width?: number;
    readonly disposition: { readonly attached_pic: number };
  }[];
  readonly chapters: readonly {
    readonly time_base: string;
    readonly start: number;
    readonly end: number;
    readonly tags: { readonly title: string };
  }[];
  readonly packets?: readonly { readonly size: string }[];
}

/** Looks at a file with ffprobe; `more` are further options, such as `-show_packets`. */
export async function probeAudio(path: string, ...more: string[]): Promise<ProbedAudio> {
  const show = ['-show_format', '-show_streams', '-show_chapters', ...more];
  const { stdout } = await execa('ffprobe', ['-v', 'error', '-of', 'json', ...show, path]);
  return JSON.parse(stdout) as ProbedAudio;
}
