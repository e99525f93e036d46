import type { ProgramName } from './program.ts';

const ffmpegVersion = /^ff(?:mpeg|probe) version n?(\d{1,2}(?:\.\d+)*)(?!\d)/m;

/** Where each program states its version. Builds of ffmpeg from its repository state a date or a
 * commit instead, which says nothing about what they can do. */
const patterns: Readonly<Record<ProgramName, RegExp>> = {
  ffmpeg: ffmpegVersion,
  ffprobe: ffmpegVersion,
  'redis-server': /^(?:Redis|Valkey) server v=(\d+(?:\.\d+)*)/m,
  'espeak-ng': /^eSpeak NG text-to-speech: (\d+(?:\.\d+)*)/m,
};

/** The version in what `name` printed about itself, such as `5.1.9`; undefined if it states none. */
export function parseVersion(name: ProgramName, output: string): string | undefined {
  return patterns[name].exec(output)?.[1];
}

/**
 * Whether version `a` comes before version `b`, comparing number by number; where one has fewer
 * numbers only those both have count, so that `9.1` is not after `9`.
 */
export function isOlder(a: string, b: string): boolean {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
