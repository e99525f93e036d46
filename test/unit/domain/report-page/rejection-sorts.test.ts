import { describe, expect, test } from '@jest/globals';

import { compareWords } from '#src/domain/narration/gate/words/compare-words.ts';
import { countRejections, rejectionSorts } from '#src/domain/report-page/rejection-sorts.ts';

import { aSegment } from './a-report.ts';

const text = 'The inspector weighed the box twice and wrote the number down in a small book.';

describe('rejectionSorts', () => {
  test.each([
    ['words missing', 'The inspector weighed the box and wrote the number down in a small book.'],
    ['words before the text', `Sure, here it is. ${text}`],
    ['words after the text', `${text} Shall I continue reading?`],
    [
      'words added',
      'The inspector weighed the big heavy box twice and wrote the number down in a small book.',
    ],
    [
      'words said twice',
      'The inspector weighed the box the inspector weighed the box twice and wrote the number down in a small book.',
    ],
    [
      'other words',
      'The inspector weighed the box twice and wrote the number down in a purple book.',
    ],
    ['refused to read', 'I’m sorry, but I can’t assist with that request.'],
    ['another text', 'Bananas grow quickly wherever it rains on most afternoons of spring.'],
  ])('%s, from the gate’s own sentence', (sort, said) => {
    const sentences = compareWords(text, said, 'en').findings.map(({ sentence }) => sentence);
    expect(rejectionSorts(sentences.join(' '))).toContain(sort);
  });

  test.each([
    ['The sound stops in the middle of a word.', ['cut off']],
    ['The recording is silent.', ['silent']],
    ['The recording ends with 6.0 s of silence.', ['silence']],
    ['The recording is too short for its text (1.2 s).', ['too short']],
    ['The service billed 9.0 s of sound and sent 4.0 s.', ['not as long as billed']],
    ['The voice fades by 14 dB. The recording has 3.0 s of noise or humming.', ['fades', 'noise']],
    ['1 word is added after “a”: “the recording is silent”.', ['words added']],
    ['Too cheerful.', ['another reason']],
  ])('%s is %j', (sentence, sorts) => {
    expect(rejectionSorts(sentence)).toEqual(sorts);
  });
});

describe('countRejections', () => {
  test('counts takes, the most frequent reason first', () => {
    const segments = [
      aSegment(1, { rejections: ['The recording is silent.', 'The voice fades by 14 dB.'] }),
      aSegment(1, { rejections: ['The voice fades by 13 dB.'] }),
      aSegment(1),
    ];
    expect(countRejections(segments)).toEqual([
      { sort: 'fades', takes: 2 },
      { sort: 'silent', takes: 1 },
    ]);
  });
});
