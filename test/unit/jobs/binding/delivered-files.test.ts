import { describe, expect, test } from '@jest/globals';

import { deliveredFiles } from '#jobs/binding/delivered-files.ts';

import { aFinishedBook } from './a-finished-book.ts';

const texts = [
  ...['metadata.json', 'report.html', 'report.json'],
  ...['transcript.srt', 'transcript.vtt'],
];
const none = { m4b: false, mp3: false, wav: false };

describe('the files of a delivered book', () => {
  test.each([
    ['the texts alone', { outputs: none }, []],
    ['the M4B', { outputs: { ...none, m4b: true } }, ['Emma.m4b']],
    ['the cover', { outputs: none, coverPath: '/library/cover.png' }, ['cover.png']],
    ['one MP3', { outputs: { ...none, oneMp3: true } }, ['Emma.mp3']],
    ['the excerpt', { outputs: { ...none, sampleSeconds: 60 } }, ['sample.mp3']],
    ['a package, without the MP3s in it', { outputs: { ...none, lpf: true } }, ['Emma.lpf']],
    ['a read-along EPUB', { outputs: none, isReadAlong: true }, ['Emma.epub']],
    [
      'a feed, with the MP3s that it names',
      { outputs: { ...none, feed: true } },
      ['feed.xml', 'mp3/001 - One.mp3', 'mp3/002 - Two.mp3'],
    ],
    [
      'chapters in each form',
      { outputs: { ...none, wav: true, opus: true, flac: true } },
      ['flac', 'opus', 'wav'].flatMap((form) => [
        `${form}/001 - One.${form}`,
        `${form}/002 - Two.${form}`,
      ]),
    ],
  ])('are %s, and all that is read beside the sound', (_what, otherwise, files) => {
    expect(deliveredFiles(aFinishedBook(otherwise)).toSorted()).toEqual(
      [...files, ...texts].toSorted(),
    );
  });
});
