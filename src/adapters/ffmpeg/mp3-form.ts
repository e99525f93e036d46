import { reproducible, resampler } from './recipe.ts';

/** What retailers take: 44.1 kHz. */
export const mp3Rate = 44_100;

/** An MP3 as it is encoded. */
export interface Mp3Form {
  /** Kilobits a second. */
  readonly bitrate: number;
  /** Filters that come before the resampling. */
  readonly filters?: readonly string[];
  /** Room left at its head for an ID3 tag, in bytes, the tag's own header included. */
  readonly tagBytes?: number;
}

/** ffmpeg leaves at least as many bytes empty behind its own header. */
const id3HeaderBytes = 10;

/**
 * An MP3 at a constant bit rate, with an `Info` frame that says how many samples of encoder delay and
 * padding players leave out.
 */
export function mp3Form({ bitrate, filters = [], tagBytes }: Mp3Form): readonly string[] {
  const room =
    tagBytes === undefined
      ? ['-id3v2_version', '0']
      : ['-id3v2_version', '3', '-metadata_header_padding', `${tagBytes - id3HeaderBytes}`];
  return [
    ...['-af', [...filters, resampler(mp3Rate)].join(','), '-ar', `${mp3Rate}`],
    ...['-c:a', 'libmp3lame', '-b:a', `${bitrate}k`, '-abr', '0'],
    ...['-write_xing', '1', '-write_id3v1', '0', ...room],
    ...reproducible,
    ...['-f', 'mp3'],
  ];
}
