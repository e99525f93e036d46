import { describe, expect, test } from '@jest/globals';

import { dictationLine } from '#src/cli/transcribe/dictation-line.ts';
import { endingOf } from '#src/cli/transcribe/run-transcribe.ts';

const written = {
  path: '/tapes/night.md',
  title: 'Night',
  language: 'en',
  recordings: 2,
  seconds: 3723,
  words: 9120,
  unheard: [],
  usd: 1.5,
};

describe('the end of a dictation', () => {
  test('says what there is, and where', () => {
    expect(endingOf(written)).toEqual({
      lines: [
        '“Night” is written down: 9,120 words from 2 recordings, 1:02:03, for $1.50.',
        'It lies in /tapes/night.md',
      ],
      troubles: [],
      result: written,
    });
  });

  test('names every place that nobody could make out, and the next step', () => {
    const unheard = [{ file: 'a.m4a', from: 192, to: 241, reason: 'a content filter refused it' }];
    expect(endingOf({ ...written, unheard }).troubles).toEqual([
      '1 place could not be made out, and is marked [unintelligible, …] in it:',
      '  03:12–04:01 of a.m4a: a content filter refused it',
      'Write there what is said; or run the same command with --force, which asks for these places again.',
    ]);
  });
});

describe('the line of a dictation under way', () => {
  const progress = {
    recordings: 3,
    recordingsCut: 1,
    pieces: 20,
    piecesDone: 10,
    seconds: 3600,
    secondsDone: 900,
    unheard: 1,
    usd: 0.5,
  };

  test('says how far it is and how long it will take', () => {
    expect(dictationLine(progress, 60, 200)).toBe(
      'listening   ██████░░░░░░░░░░░░░░░░░░  recordings 1/3  pieces 10/20  15:00 of 1:00:00  $0.50  3:00 left  1 unintelligible',
    );
  });

  test('fits a narrow terminal', () => {
    expect(dictationLine(progress, 60, 40).length).toBeLessThanOrEqual(40);
  });

  test('says nothing of the time left before there is any progress', () => {
    expect(dictationLine({ ...progress, secondsDone: 0 }, 60, 200)).not.toContain('left');
  });
});
