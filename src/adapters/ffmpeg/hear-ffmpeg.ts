/** What an ffmpeg run has told so far. */
export interface FfmpegEar {
  /**
   * Takes in a line of what ffmpeg prints: its progress (`-progress`) or words for people.
   *
   * @returns whether it tells that ffmpeg got further
   */
  hear(line: string): boolean;
  /** Seconds of sound that are done. */
  seconds(): number;
  /** The last lines for people, oldest first. */
  words(): readonly string[];
}

const keptLines = 20;
const keptCharacters = 500;

/** Names of what `-progress` prints, in 5.1 to 9. */
const progressLine =
  /^(?:frame|fps|stream_\d+_\d+_\w+|bitrate|total_size|out_time(?:_[mu]s)?|(?:dup|drop)_frames|speed|progress|elapsed)=/;

/** Tells ffmpeg's progress from its words, of which only the last are kept. */
export function ffmpegEar(): FfmpegEar {
  const words: string[] = [];
  let seconds = 0;
  let bytes = 0;
  return {
    hear(line) {
      const text = line.trim();
      if (!progressLine.test(text)) {
        if (text !== '') words.push(text.slice(0, keptCharacters));
        if (words.length > keptLines) words.shift();
        return false;
      }
      const [name, value] = text.split('=', 2);
      // `N/A` until there is something to tell.
      const number = Number(value);
      if (name === 'out_time_us' && number / 1e6 > seconds) {
        seconds = number / 1e6;
        return true;
      }
      if (name === 'total_size' && number > bytes) {
        bytes = number;
        return true;
      }
      return false;
    },
    seconds: () => seconds,
    words: () => words,
  };
}
