import { describe, expect, test } from '@jest/globals';

import { encodingsOf, isReadAlongWanted } from '#src/domain/submission/encodings-of.ts';
import type { Outputs } from '#src/domain/submission/submission.ts';
import { aSubmission } from '#test/unit/jobs/a-submission.ts';

const nothing: Outputs = {
  ...aSubmission.outputs,
  ...{ m4b: false, mp3: false, wav: true, readAlong: 'never' },
};

describe('what tracks are encoded to', () => {
  test.each<[string, Partial<Outputs>, string[]]>([
    ['nothing, when the WAVs alone are wanted', {}, []],
    ['AAC for the M4B', { m4b: true }, ['aac 80']],
    ['MP3', { mp3: true }, ['mp3 192']],
    ['MP3 for a package, though it is not wanted by itself', { lpf: true }, ['mp3 192']],
    ['MP3 for a feed', { feed: true }, ['mp3 192']],
    ['Opus and FLAC', { opus: true, flac: true }, ['opus 32', 'flac 0']],
    ['nothing for one MP3 of the whole book, which is encoded as a whole', { oneMp3: true }, []],
  ])('is %s', (_what, wanted, expected) => {
    const found = encodingsOf({ ...nothing, ...wanted }, false);
    expect(found.map(({ form, bitrate }) => `${form} ${bitrate}`)).toEqual(expected);
  });

  test('is MP3 for a read-along EPUB', () => {
    expect(encodingsOf(nothing, true)).toEqual([{ form: 'mp3', bitrate: 192 }]);
  });
});

describe('a read-along EPUB', () => {
  test.each([
    ['auto', ['source/r1/emma.EPUB'], true],
    ['auto', ['source/r1/emma.md'], false],
    ['auto', ['source/r1/1.epub', 'source/r1/2.epub'], false],
    ['always', ['source/r1/emma.md'], true],
    ['never', ['source/r1/emma.epub'], false],
  ] as const)('%s of %j is wanted: %p', (readAlong, manuscript, wanted) => {
    expect(isReadAlongWanted({ ...nothing, readAlong }, manuscript)).toBe(wanted);
  });
});
