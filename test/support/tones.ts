import { writeFile } from 'node:fs/promises';

import { execa } from 'execa';

import { sampleRate } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';

/** A tone as 24 kHz mono s16, at half of full scale. */
export function tone(samples: number, hertz = 440): Buffer {
  const pcm = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++) {
    const sample = Math.sin((2 * Math.PI * hertz * at) / sampleRate) * 16_384;
    pcm.writeInt16LE(Math.round(sample), at * 2);
  }
  return pcm;
}

/** The tone as a WAV file. */
export async function writeTone(path: string, samples: number, hertz = 440): Promise<string> {
  await writeFile(path, wavFile(tone(samples, hertz)));
  return path;
}

/** What ffmpeg makes of the WAV on its input with these options, such as an MP3. */
export async function converted(wav: Uint8Array, ...options: string[]): Promise<Buffer> {
  const args = ['-v', 'error', '-i', 'pipe:0', ...options, 'pipe:1'];
  const { stdout } = await execa('ffmpeg', args, { input: wav, encoding: 'buffer' });
  return Buffer.from(stdout);
}

/** How often the samples cross zero upwards in a second: the pitch of a clean tone. */
export function pitchOf(pcm: Buffer): number {
  let crossings = 0;
  for (let at = 2; at < pcm.length; at += 2) {
    if (pcm.readInt16LE(at - 2) < 0 && pcm.readInt16LE(at) >= 0) crossings += 1;
  }
  return (crossings * sampleRate * 2) / pcm.length;
}
