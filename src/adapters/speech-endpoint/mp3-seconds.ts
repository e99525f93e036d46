import { id3TagBytes, mp3Header } from '#src/domain/audio/mp3-header.ts';

/**
 * How long an MP3 plays, by its frames; undefined for what is no MP3. It counts the encoder's
 * padding too, less than a tenth of a second.
 */
export function mp3Seconds(file: Uint8Array): number | undefined {
  let at = id3TagBytes(file);
  let frames = 0;
  let seconds = 0;
  for (let frame = mp3Header(file, at); frame !== undefined; frame = mp3Header(file, at)) {
    frames += 1;
    seconds += frame.samples / frame.sampleRate;
    at += frame.bytes;
  }
  // One header alone may be chance: the bits of one occur in any sound.
  return frames > 1 || (frames === 1 && at >= file.length) ? seconds : undefined;
}
