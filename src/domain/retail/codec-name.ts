const names: Readonly<Record<string, string>> = {
  mp3: 'MP3',
  aac: 'AAC',
  alac: 'Apple Lossless',
  flac: 'FLAC',
  opus: 'Opus',
  vorbis: 'Vorbis',
};

/** What people call a codec that ffprobe names. */
export function codecName(codec: string): string {
  return names[codec] ?? (isUncompressed(codec) ? 'uncompressed sound (WAV)' : codec);
}

/** Whether sound is kept as plain samples, as in WAV. */
export function isUncompressed(codec: string): boolean {
  return codec.startsWith('pcm_');
}
