import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

import { restore, speakWith } from './speak-for-test.ts';

const lexicon: readonly LexiconEntry[] = [
  { find: 'Cholmondeley', say: 'Chumley' },
  { find: 'sic', say: '' },
  { find: '[0-9]+ men', say: 'several men', regex: true },
];

/** What the rules look for, side by side in every order. */
const pieces = fc.constantFrom(
  ...['Cholmondeley', 'sic', '10–12 men', 'cafe\u0301', 'extra\u00ADordinary', 'ﬁne', '--', ' '],
  ...[
    '\u00A0',
    '\n',
    '_word_',
    '*',
    '=',
    '£5 10s. 6d.',
    '1914–18',
    'www.example.com/a?b=c#d',
    '字',
  ],
  ...[
    'a@b.org',
    '😀',
    '👨\u200D👩',
    '!!!!',
    '. . . . . .',
    '* * *',
    'CHAPTER XLVI',
    'IV',
    'Dr.',
    '&',
  ],
  ...['St.', 'Henry VIII', 'I', 'THE DOOR', '\u0301', '\u200D', '\r\n', "don't", '’', '1️⃣', '%'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
);
const piece = fc.record({ isHeading: fc.boolean() });
const languages = fc.constantFrom('en', 'de', 'fr-CA', 'sv', 'es', 'it', 'nl', 'ja', 'x');

describe('makeSpeak', () => {
  test('maps what is spoken to the original', () => {
    const { spoken, changes } = speakWith({ lexicon })('Dear Chol\u00ADmondeley--yes.', {
      isHeading: false,
    });
    expect(spoken).toBe('Dear Chumley—yes.');
    expect(changes).toEqual([
      { start: 5, end: 18, spokenStart: 5, spokenEnd: 12, rule: 'lexicon' },
      { start: 18, end: 20, spokenStart: 12, spokenEnd: 13, rule: 'dashes' },
    ]);
  });

  test('has no changes for a text that is spoken as it is written', () => {
    const text = 'He said: “No.”\n\nAnd left.';
    expect(speakWith({ lexicon })(text, { isHeading: false })).toEqual({
      spoken: text,
      changes: [],
    });
  });

  test('changes are in order and apart, and all between them is the same', () => {
    fc.assert(
      fc.property(texts, piece, languages, fc.boolean(), (text, where, language, isDraft) => {
        const said = speakWith({ lexicon, language, isDraft })(text, where);
        let end = 0;
        let spokenEnd = 0;
        for (const change of said.changes) {
          expect(change.start - end).toBe(change.spokenStart - spokenEnd);
          expect(change.start).toBeGreaterThanOrEqual(end);
          expect(change.end).toBeGreaterThanOrEqual(change.start);
          expect(change.spokenEnd).toBeGreaterThanOrEqual(change.spokenStart);
          expect(text.slice(change.start, change.end)).not.toBe(
            said.spoken.slice(change.spokenStart, change.spokenEnd),
          );
          ({ end, spokenEnd } = change);
        }
        expect(restore(text, said)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no text with words without any, and puts accents together', () => {
    fc.assert(
      fc.property(texts, piece, languages, fc.boolean(), (text, where, language, isDraft) => {
        const { spoken } = speakWith({ lexicon, language, isDraft })(text, where);
        expect(hasWords(spoken) || !hasWords(text)).toBe(true);
        expect(spoken).toBe(spoken.normalize('NFC'));
        expect(spoken).toBe(spoken.trim());
      }),
      { numRuns: 500 },
    );
  });

  test('says the same again of what it has said of ordinary text', () => {
    const words = fc.constantFrom(
      ...['Émile', "don't", 'ﬁn', '字', '--', '\u00A0', '_so_', '1914–18', '£5 10s. 6d.', 'Dr. No'],
      ...['😀', 'www.a.org', 'Yes!!!!', 'CHAPTER IV', '10-12 men', 'Henry VIII reigned', 'A & B'],
    );
    fc.assert(
      fc.property(fc.array(words), fc.boolean(), (parts, isDraft) => {
        const where = { isHeading: false };
        const speak = speakWith({ isDraft });
        const { spoken } = speak(parts.join(' '), where);
        expect(speak(spoken, where).spoken).toBe(spoken);
      }),
    );
  });

  test('a word that alone is dropped is spoken after all', () => {
    expect(speakWith({ lexicon })('Sic!', { isHeading: false }).spoken).toBe('Sic!');
    expect(speakWith({ lexicon })('So (sic)!', { isHeading: false }).spoken).toBe('So ()!');
  });

  test.each([
    ['no rule changes what the lexicon says', 'AB-1', 'A -- B 1914–18', 'see A -- B 1914–18 now'],
    ['an entry may protect a word from the rules', '10-12 men', '10-12 men', 'see 10-12 men now'],
  ])('%s', (_why, find, say, spoken) => {
    const speak = speakWith({ lexicon: [{ find, say }] });
    expect(speak(`see ${find} now`, { isHeading: false }).spoken).toBe(spoken);
  });

  test('an address is spelt as it is, unless an entry is the whole of it', () => {
    const entries = [
      { find: 'Nice', say: 'Neess' },
      { find: 'www.example.org', say: 'our site' },
    ];
    const speak = speakWith({ lexicon: entries });
    expect(speak('Nice: www.nice.fr, www.example.org.', { isHeading: false }).spoken).toBe(
      'Neess: www dot nice dot fr, our site.',
    );
  });

  test.each([
    ['words', 'It was a dark and stormy night, and Mr. Cholmondeley--he--paid 10-12 men. '],
    ['stars', '* '],
    ['underscores', '_a '],
    ['digits and dashes', '1-2 '],
    ['emoji', '😀 👨\u200D👩'],
    ['brackets in an address', 'http://e.org/))))'],
    ['one numeral', 'XIX'],
    ['letters of a name', 'aB'],
    ['dots', '. '],
    ['signs of a long address', 'a-b.'],
    ['shillings', '5s. '],
    ['line ends', '\n* * *'],
  ])('reads half a million characters of %s', (_what, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const said = speakWith({ lexicon, isDraft: true })(text, { isHeading: true });
    expect(restore(text, said)).toBe(text);
  });
});
