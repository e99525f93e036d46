import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { execa } from 'execa';

import { ffmpegEncoder } from '#src/adapters/ffmpeg/ffmpeg-encoder.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';
import type { Tags } from '#src/ports/audio-tools.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { converted, writeTone } from '#test/support/tones.ts';

export const never = new AbortController().signal;
export const encoder = ffmpegEncoder();

/** What people put into titles, and ffmpeg's own text forms have a meaning for. */
export const odd = `It's "A = B; #1" \\ 50% 🎧 Grüße, 日本, שלום`;

export const tags: Tags = {
  title: `${odd} ${'long '.repeat(60)}`.trim(),
  album: odd,
  artist: 'Ann; Lee = #2',
  narrator: 'Marin',
  track: '1/3',
  publisher: 'Söhne & Co',
  year: '1815',
  description: 'First line\nsecond line; and "more"',
  language: 'en',
  subtitle: 'Or: what?',
  series: 'The "Series"',
  seriesPart: '2.5',
  isbn: '978-3-16-148410-0',
};

/** A folder that scripts would stumble over. */
export async function soundPlace() {
  const folder = await temporaryFolder();
  const path = join(folder.path, `it's "odd" #1 – 日本 %03d`);
  await mkdir(path);
  const at = (name: string): string => join(path, name);
  return {
    ...folder,
    at,
    tone: (name: string, samples: number, hertz?: number) => writeTone(at(name), samples, hertz),
    /** A PNG that takes several pages of an Ogg stream. */
    async cover(): Promise<string> {
      const wav = await readFile(await writeTone(at('cover.wav'), 100));
      const noise = 'color=red:s=400x400,noise=alls=90:all_seed=1';
      const picture = ['-f', 'lavfi', '-i', noise, '-frames:v', '1', '-map', '1:v'];
      const png = await converted(wav, ...picture, '-c:v', 'png', '-f', 'image2pipe');
      await writeFile(at('it’s a cover'), png);
      return at('it’s a cover');
    },
    async encoded(form: EncodedForm, samples: number): Promise<string> {
      const wavPath = await writeTone(at(`${samples}.wav`), samples);
      const file = at(`${samples}.${form}`);
      await encoder.encode({ form, bitrate: bitrates[form], wavPath, path: file }, never);
      return file;
    },
  };
}

export const bitrates = { aac: 80, mp3: 192, opus: 32, flac: 0 };

/** What ffmpeg makes of a file: mono s16, at the file's own rate when none is given. */
export async function decoded(path: string, rate?: number): Promise<Buffer> {
  const resample = rate === undefined ? [] : ['-ar', `${rate}`];
  const args = ['-v', 'error', '-i', path, '-map', '0:a', ...resample, '-f', 's16le', 'pipe:1'];
  const { stdout } = await execa('ffmpeg', args, { encoding: 'buffer', stdin: 'ignore' });
  return Buffer.from(stdout);
}
