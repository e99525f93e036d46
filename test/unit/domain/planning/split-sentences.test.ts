import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { splitSentences } from '#src/domain/planning/split-sentences.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

import { sentenceCases } from './sentence-cases.ts';

const languages = Object.keys(sentenceCases);

describe.each(languages)('splitSentences of %s', (language) => {
  test.each(sentenceCases[language] ?? [])('cuts where people do: $why', ({ marked }) => {
    const sentences = splitSentences(marked.replaceAll('|', ''), language);
    expect(sentences.join('|')).toBe(marked);
  });
});

describe('splitSentences', () => {
  test.each(['', 'en_US', 'en-12', 'EN', 'not a tag', '__proto__', 'constructor'])(
    'cuts as in English when the language is called %p',
    (language) => {
      expect(splitSentences('Mr. One. Two.', language)).toEqual(['Mr. One. ', 'Two.']);
    },
  );

  test('knows a language by its first subtag', () => {
    expect(splitSentences('Am 3. Mai kam er. Er ging.', 'de-AT')).toEqual([
      'Am 3. Mai kam er. ',
      'Er ging.',
    ]);
  });

  test.each([
    ['nothing', '', []],
    ['signs alone', '…?! ', ['…?! ']],
    ['signs first', '… It rained.', ['… It rained.']],
    ['signs last', 'It rained. * * *', ['It rained. * * *']],
    ['quotation marks alone', '“”“”', ['“”“”']],
    ['half a character', 'It rained. \uD83D', ['It rained. \uD83D']],
  ])('gives no sentence without a word beside others: %s', (_why, text, sentences) => {
    expect(splitSentences(text, 'en')).toEqual(sentences);
  });

  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(
          '. ',
          '.',
          '… ',
          '?” ',
          '。「',
          '\n',
          '\n\n',
          ' – ',
          'Mr. ',
          'J. ',
          '5. ',
          'Ab',
        ),
        fc.constantFrom('» ', '“', '’ ”', '(', ') ', '\uD800', 'e\u0301', '։ ', '...', 'i. '),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  const anyLanguage = fc.constantFrom(...languages);

  test('loses and adds nothing, and gives no empty sentence', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const sentences = splitSentences(text, language);
        expect(sentences.join('')).toBe(text);
        expect(sentences).not.toContain('');
        if (hasWords(text)) expect(sentences.every(hasWords)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['initials', 'A. '],
    ['closing signs after spaces', '! ) '],
    ['ellipses', '…'],
    ['line ends', '\n'],
    ['openers', '。「'],
    ['dots with spaces', '. '],
  ])('comes to an end with a hundred thousand %s', (_why, part) => {
    const text = `x${part.repeat(100_000)}x`;
    expect(splitSentences(text, 'en').join('')).toBe(text);
  });
});
