import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { type HeardPiece, joinPieces } from '#src/domain/dictation/join-pieces.ts';
import { spokenWords } from '#src/domain/dictation/spoken-words.ts';
import { tidyTranscript } from '#src/domain/dictation/tidy-transcript.ts';

const join = (...pieces: HeardPiece[]): string[] => joinPieces(pieces).map(({ text }) => text);

describe('what was heard in the pieces of a recording', () => {
  test.each<[why: string, pieces: HeardPiece[], paragraphs: string[]]>([
    [
      'a long pause after a sentence begins a paragraph',
      [
        { text: 'It was dark.', pauseBefore: 0 },
        { text: 'Rain fell.', pauseBefore: 1.5 },
      ],
      ['It was dark.', 'Rain fell.'],
    ],
    [
      'a short pause does not',
      [
        { text: 'It was dark.', pauseBefore: 0 },
        { text: 'Rain fell.', pauseBefore: 0.8 },
      ],
      ['It was dark. Rain fell.'],
    ],
    [
      'who thinks within a sentence goes on with it',
      [
        { text: 'It was', pauseBefore: 0 },
        { text: 'dark.', pauseBefore: 2 },
      ],
      ['It was dark.'],
    ],
    [
      'without punctuation, a very long pause tells',
      [
        { text: 'it was dark', pauseBefore: 0 },
        { text: 'rain fell', pauseBefore: 3 },
      ],
      ['it was dark', 'rain fell'],
    ],
    [
      "the listener's lines are paragraphs",
      [{ text: ' One.\n\nTwo.\r\nThree.\n', pauseBefore: 0 }],
      ['One.', 'Two.', 'Three.'],
    ],
    [
      'Chinese is joined without a space',
      [
        { text: '天黑了，', pauseBefore: 0 },
        { text: '下雨了。', pauseBefore: 0.4 },
      ],
      ['天黑了，下雨了。'],
    ],
    [
      'a note stands by itself',
      [
        { text: 'It was dark.', pauseBefore: 0 },
        { note: '[unintelligible]', pauseBefore: 0.5 },
        { text: 'Rain fell.', pauseBefore: 0.5 },
      ],
      ['It was dark.', '[unintelligible]', 'Rain fell.'],
    ],
    [
      'marks alone go to the words before them',
      [{ text: 'It was dark.\n...\n* * *\nRain fell.', pauseBefore: 0 }],
      ['It was dark. ... * * *', 'Rain fell.'],
    ],
    [
      'a block of code is none',
      [{ text: '```text\nIt was dark.\n```', pauseBefore: 0 }],
      ['It was dark.'],
    ],
    ['a cough is nothing', [{ text: '', pauseBefore: 0 }], []],
  ])('%s', (_why, pieces, paragraphs) => {
    expect(join(...pieces)).toEqual(paragraphs);
  });

  const text = fc.array(fc.constantFrom('It', 'was', 'dark.', 'Rain!', '…', '\n', '天', '* *'), {
    maxLength: 60,
  });

  test('keeps every word in its order', () => {
    const piece = fc.record({
      text: text.map((words) => words.join(' ')),
      pauseBefore: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const said = pieces.flatMap((one) => tidyTranscript(one.text)).join(' ');
        // Chinese words may come to stand side by side without a space, which parts none of them.
        const letters = (words: string): string => spokenWords(words).join('');
        expect(letters(join(...pieces).join(' '))).toBe(letters(said));
      }),
    );
  });

  test('is cut between sentences when nobody ever pauses', () => {
    const long = 'It was a dark and stormy night. '.repeat(1000);
    const paragraphs = join({ text: long, pauseBefore: 0 });
    expect(paragraphs.length).toBeGreaterThan(3);
    for (const paragraph of paragraphs) {
      expect(paragraph.length).toBeLessThanOrEqual(8000);
      expect(paragraph).toMatch(/^It.*night\.$/);
    }
    expect(spokenWords(paragraphs.join(' '))).toEqual(spokenWords(long));
  });
});
