import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type ParsedWav, looksLikeWav, parseWav } from '#src/domain/audio/parse-wav.ts';
import { sampleRate } from '#src/domain/audio/pcm.ts';
import { InputError, TakeRejectedError } from '#src/domain/errors.ts';
import type { AudioTools } from '#src/ports/audio-tools.ts';

import { decodeRecipe } from './decode-recipe.ts';
import { inTemporaryFolder } from './in-temporary-folder.ts';
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

  probe: probeFile,
};

function isNarrationPcm(wav: ParsedWav): boolean {
  const integer = wav.formatTag === 1 && wav.bitsPerSample === 16;
  return integer && wav.channels === 1 && wav.sampleRate === sampleRate;
}
