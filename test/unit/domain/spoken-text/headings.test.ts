import { describe, expect, test } from '@jest/globals';

import { onlyRules, speakWith } from './speak-for-test.ts';

function say(language: string, text: string): string {
  return speakWith({ language })(text, { isHeading: true }).spoken;
}

describe('a heading', () => {
  test.each([
    ['CHAPTER XLVI', 'Chapter 46'],
    ['Chapter iv', 'Chapter 4'],
    ['CHAPTER L', 'Chapter 50'],
    ['IV', '4'],
    ['I.', '1.'],
    ['- IV -', '- 4 -'],
    ['X. THE VISITOR', '10. The Visitor'],
    ['CHAPTER I. I AM BORN', 'Chapter 1. I Am Born'],
    ['BOOK I. CHAPTER IV. THE DOOR OF NO RETURN', 'Book 1. Chapter 4. The Door of No Return'],
    ['PART TWO\nCHAPTER IX', 'Part Two\nChapter 9'],
    ['CHAPTER XII\n\nTHE END OF IT', 'Chapter 12\n\nThe End of It'],
    ['CHAPTER THE FIRST', 'Chapter the First'],
    ['Chapter 7: THE STORM', 'Chapter 7: The Storm'],
  ])('in English, %j is spoken as %j', (text, spoken) => expect(say('en', text)).toBe(spoken));

  test.each([
    ['I AM BORN', 'I Am Born', 'a letter may be a word'],
    ['I, CLAUDIUS', 'I, Claudius', 'also before a comma'],
    ['C. S. LEWIS', 'C. S. Lewis', 'or an initial'],
    ['Henry VIII', 'Henry VIII', 'a king is no chapter'],
    ['HENRY VIII', 'Henry VIII', 'and keeps his numeral in capitals'],
    ['THE MIX', 'The Mix', 'a word like a numeral is a word'],
    ['THE FBI AND THE B.B.C. IN 1984', 'The FBI and the B.B.C. in 1984', 'acronyms are spelt'],
    ["DON'T LOOK NOW: A TALE", "Don't Look Now: A Tale", 'apostrophes; after a colon'],
    ["O'BRIEN", "O'Brien", 'Irish names'],
    ['A Tale of NATO', 'A Tale of NATO', 'a heading with small letters stays'],
  ])('in English, %j is spoken as %j: %s', (text, spoken) => expect(say('en', text)).toBe(spoken));

  test.each([
    ['de', 'KAPITEL IV', 'Kapitel 4'],
    ['de', 'DAS HAUS AM SEE', 'Das Haus am See'],
    ['de', 'ERSTES KAPITEL', 'Erstes Kapitel'],
    ['fr', "L'ÎLE AU TRÉSOR", "L'île au trésor"],
    ['fr', 'CHAPITRE IV', 'Chapitre 4'],
    ['fr', 'DIX ANS', 'Dix ans'],
    ['sv', 'FÖRSTA KAPITLET', 'Första kapitlet'],
    ['sv', 'VI ÄTER', 'Vi äter'],
    ['es', 'CAPÍTULO XX', 'Capítulo 20'],
    ['nl', 'IJSLAND', 'IJsland'],
    ['tr', 'IŞIK İLE', 'Işık ile'],
    ['ja', '第一回', '第一回'],
  ])('in %s, %j is spoken as %j', (language, text, spoken) =>
    expect(say(language, text)).toBe(spoken),
  );

  test('is left alone as running text', () => {
    const speak = speakWith();
    expect(speak('CHAPTER IV', { isHeading: false }).spoken).toBe('CHAPTER IV');
  });

  test('keeps its case when only numbers are to be read', () => {
    const speak = speakWith({ rules: onlyRules('headings') });
    expect(speak('CHAPTER IV', { isHeading: true }).spoken).toBe('CHAPTER 4');
  });
});
