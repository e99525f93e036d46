import type { AudioFormat } from './chat-request.ts';
import type { Failure } from './failures.ts';
import type { Performance } from './perform.ts';
import { pipeThrough } from './pipe-through.ts';
import { pcmBytes, writeWav, type WavStyle } from './wav.ts';

/**
 * Puts a performance into the container asked for: WAV and pcm16 as the services write them, the
 * others through ffmpeg, which has to be installed for them.
 */
export async function encodeAudio(
  { samples, sampleRate }: Performance,
  { format, failure }: { readonly format: AudioFormat; readonly failure: Failure | undefined },
  signal: AbortSignal,
): Promise<Buffer> {
  const style = failure === undefined ? undefined : wavStyles[failure];
  if (format === 'wav' || style !== undefined) {
    return writeWav(samples, sampleRate, style ?? 'unknown-size');
  }
  if (format === 'pcm16') return pcmBytes(samples);
  return pipeThrough('ffmpeg', ffmpegArguments(format, sampleRate), pcmBytes(samples), signal);
}

/** The failures that send a WAV whatever was asked for, and how they write it. */
const wavStyles: Readonly<Partial<Record<Failure, WavStyle>>> = {
  'wav-regardless': 'unknown-size',
  'wav-size-7fffffff': 'size-7fffffff',
  'wav-trailing-chunk': 'trailing-chunk',
};

function ffmpegArguments(
  format: Exclude<AudioFormat, 'wav' | 'pcm16'>,
  sampleRate: number,
): readonly string[] {
  const output = {
    mp3: ['-c:a', 'libmp3lame', '-f', 'mp3'],
    flac: ['-c:a', 'flac', '-f', 'flac'],
    opus: ['-c:a', 'libopus', '-f', 'ogg'],
    aac: ['-c:a', 'aac', '-f', 'adts'],
  };
  const input = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', 'pipe:0'];
  const sameEveryTime = ['-fflags', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];
  return ['-v', 'error', ...input, ...sameEveryTime, ...output[format], 'pipe:1'];
}
