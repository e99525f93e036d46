import { feedName } from '#src/domain/companions/podcast-feed.ts';
import { fileName } from '#src/domain/mastering/file-name.ts';

import type { FinishedBook } from './finished-book.ts';

/** Name of the EPUB whose text follows the sound. */
export function readAlongName(title: string): string {
  return `${fileName(title)}.epub`;
}

/** Name of the W3C audiobook package. */
export function lpfName(title: string): string {
  return `${fileName(title)}.lpf`;
}

/** Names of what is delivered beside the sound. */
export function companionNames({ facts, outputs, isReadAlong }: FinishedBook): string[] {
  return [
    ...(isReadAlong ? [readAlongName(facts.title)] : []),
    ...(outputs.lpf ? [lpfName(facts.title)] : []),
    ...(outputs.feed ? [feedName] : []),
    'transcript.vtt',
    'transcript.srt',
    'metadata.json',
    'report.html',
    'report.json',
  ];
}
