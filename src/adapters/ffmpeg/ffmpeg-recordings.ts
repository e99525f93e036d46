import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { dictationRate, frameBytes } from '#src/domain/dictation/dictation-pcm.ts';
import { frameMeter } from '#src/domain/dictation/measure-frames.ts';
import { InputError } from '#src/domain/errors.ts';
import type { OpenRecording, Recordings } from '#src/ports/recordings.ts';

import { probeRecording } from './probe-recording.ts';
import { recordingRecipe } from './recording-recipe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

/**
 * Recordings, read by the ffmpeg and ffprobe on the PATH.
 *
 * @param temporary the folder in which samples lie while a recording is open
 */
export function ffmpegRecordings(temporary = tmpdir()): Recordings {
  return {
    inspect: probeRecording,

    async open(path, signal) {
      const folder = await mkdtemp(join(temporary, 'lectern-'));
      try {
        const samples = join(folder, 'recording.s16le');
        await decode(path, samples, signal);
        const file = await open(samples);
        const { size } = await file.stat();
        return opened({ file, samples, folder, bytes: size - (size % bytesPerSample) });
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    },
  };
}

async function decode(path: string, output: string, signal: AbortSignal): Promise<void> {
  try {
    await runFfmpeg(recordingRecipe(resolve(path), output), signal);
  } catch (cause) {
    if (signal.aborted || cause instanceof InputError) throw cause;
    throw new InputError(
      `${path} is broken: ffmpeg can't play it.`,
      'Copy it again from where it came, or save it again with the program that made it.',
      { cause },
    );
  }
}

function opened(source: {
  readonly file: FileHandle;
  readonly samples: string;
  readonly folder: string;
  readonly bytes: number;
}): OpenRecording {
  const { file, samples, folder, bytes } = source;
  return {
    seconds: bytes / bytesPerSample / dictationRate,

    async levels() {
      const meter = frameMeter();
      const stream = createReadStream(samples, { highWaterMark: 2 ** 20 });
      for await (const chunk of stream) meter.push(chunk as Buffer);
      return meter.finish();
    },

    async pcm(from, to) {
      const start = from * frameBytes;
      const buffer = Buffer.alloc(Math.max(0, Math.min(to * frameBytes, bytes) - start));
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, start);
      return buffer.subarray(0, bytesRead);
    },

    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
