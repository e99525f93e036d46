import * as fcg from 'fast-check'; fcg.configureGlobal({numRuns: 3000});
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { splitSentences } from '#src/domain/planning/split-sentences.ts';

describe('splitSentences', () => {
  test.each([
    ['two sentences', 'It rained. It stopped.', ['It rained. ', 'It stopped.']],
    ['a title', 'Mr. Bennet spoke. He left.', ['Mr. Bennet spoke. ', 'He left.']],
    ['a title in quotation marks', '“Dr. No came.”', ['“Dr. No came.”']],
    ['initials', 'J. R. R. Tolkien wrote it.', ['J. R. R. Tolkien wrote it.']],
    ['but "I" is a word', 'So am I. You too.', ['So am I. ', 'You too.']],
    ['speech goes on in lower case', '“Why?” she said. Why?', ['“Why?” she said. ', 'Why?']],
    ['speech that ends', '“Why?” She left.', ['“Why?” ', 'She left.']],
    ['a decimal point', 'It cost 3.50 pounds. Cheap.', ['It cost 3.50 pounds. ', 'Cheap.']],
    ['ellipses', 'Well… perhaps. No!', ['Well… perhaps. ', 'No!']],
    ['one without an end', 'and so on', ['and so on']],
    ['nothing', '', []],
  ])('cuts after a sentence and nowhere else: %s', (_why, text, sentences) => {
    expect(splitSentences(text, 'en')).toEqual(sentences);
  });

  test.each([
    ['de', 'Das war z. B. Herr Dr. Mohn. Er ging.', ['Das war z. B. Herr Dr. Mohn. ', 'Er ging.']],
    ['fr', 'Voici M. Hulot. Il part.', ['Voici M. Hulot. ', 'Il part.']],
    ['ja', '雨だ。止んだ。', ['雨だ。', '止んだ。']],
  ])('knows the language %s', (language, text, sentences) => {
    expect(splitSentences(text, language)).toEqual(sentences);
  });

  test.each(['', 'en_US', 'en-12', 'not a tag'])(
    'cuts as in English when the language is called %p',
    (language) => {
      expect(splitSentences('One. Two.', language)).toEqual(['One. ', 'Two.']);
    },
  );

  test('loses and adds nothing, and gives no empty sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('en', 'ja'),
        (text, language) => {
          const sentences = splitSentences(text, language);
          expect(sentences.join('')).toBe(text);
          expect(sentences).not.toContain('');
        },
      ),
    );
  });
});
