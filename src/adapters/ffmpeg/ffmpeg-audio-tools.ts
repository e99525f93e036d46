import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ParsedWav, looksLikeWav, parseWav } from '#src/domain/audio/parse-wav.ts';
import { sampleRate } from '#src/domain/audio/pcm.ts';
import { InputError, TakeRejectedError } from '#src/domain/errors.ts';
import type { AudioTools } from '#src/ports/audio-tools.ts';

import { decodeRecipe } from './decode-recipe.ts';
import { chapterMetadata, concatList, m4bRecipe } from './m4b-recipe.ts';
import { mp3Recipe } from './mp3-recipe.ts';
import { probeFile, runFfmpeg } from './run-ffmpeg.ts';

/** Work on sound, done by the ffmpeg and ffprobe on the PATH. */
export const ffmpegAudioTools: AudioTools = {
  async decode(audio, signal) {
    if (looksLikeWav(audio)) {
      const wav = parseWav(audio);
      if ('fault' in wav) throw new TakeRejectedError(`the recording is damaged: ${wav.fault}`);
      if (isNarrationPcm(wav)) return wav.data.subarray(0, wav.data.byteLength & ~1);
    }
    return await inTemporaryFolder(async (folder) => {
      const input = join(folder, 'recording');
      const output = join(folder, 'recording.wav');
      await writeFile(input, audio);
      try {
        await runFfmpeg(decodeRecipe(input, output), signal);
      } catch (cause) {
        if (signal.aborted || cause instanceof InputError) throw cause;
        throw new TakeRejectedError('the recording is not readable audio', { cause });
      }
      const wav = parseWav(await readFile(output));
      if ('fault' in wav) throw new TakeRejectedError(`the recording is damaged: ${wav.fault}`);
      return wav.data;
    });
  },

  encodeM4b: (order, signal) =>
    inTemporaryFolder(async (folder) => {
      const scripts = {
        listPath: join(folder, 'chapters.ffconcat'),
        metadataPath: join(folder, 'marks.ffmetadata'),
      };
      await writeFile(scripts.listPath, concatList(order.wavPaths));
      await writeFile(scripts.metadataPath, chapterMetadata(order, order.marks));
      await runFfmpeg(m4bRecipe(order, scripts), signal);
    }),

  encodeMp3: (order, signal) => runFfmpeg(mp3Recipe(order), signal),

  probe: probeFile,
};

function isNarrationPcm(wav: ParsedWav): boolean {
  const integer = wav.formatTag === 1 && wav.bitsPerSample === 16;
  return integer && wav.channels === 1 && wav.sampleRate === sampleRate;
}

async function inTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
