import { localOnly } from './probe-sound.ts';

/**
 * The arguments with which ffmpeg decodes a sound once: its samples as floats to stdout, at their
 * own rate, and through the loudness filter, whose summary it prints. `framelog=verbose` keeps the
 * filter's ten lines a second away; `quiet` is not in ffmpeg 5.1.
 *
 * @param path absolute, since a name could look like an option or an address
 */
export function decodeRecipe(
  path: string,
  { channels, sampleRate }: { readonly channels: number; readonly sampleRate: number },
): readonly string[] {
  const form = ['-ar', `${sampleRate}`, '-ac', `${channels}`];
  return [
    ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'level+info'],
    ...[...localOnly, '-i', path],
    ...['-map', '0:a:0', ...form, '-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1'],
    ...['-map', '0:a:0', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'],
  ];
}
