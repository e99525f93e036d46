import { describe, expect, test } from '@jest/globals';

import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';

import { speakWith } from './speak-for-test.ts';

function say(text: string, lexicon: readonly LexiconEntry[], language = 'en'): string {
  return speakWith({ lexicon, language })(text, { isHeading: false }).spoken;
}

describe('an entry of the lexicon', () => {
  test.each<[string, LexiconEntry, string, string]>([
    ['is found wherever it occurs', { find: 'Bath', say: 'Barth' }, 'Bath, Bath', 'Barth, Barth'],
    ['as a whole word', { find: 'Bath', say: 'X' }, 'Bathing in Bath', 'Bathing in X'],
    ['with its genitive', { find: 'Ames', say: 'Aims' }, 'Ames’s hat', 'Aims’s hat'],
    ['not within a contraction', { find: 'don', say: 'X' }, "I don't, don", "I don't, X"],
    ['after an article run on', { find: 'Huillier', say: 'X' }, "l'Huillier", "l'X"],
    ['in a compound', { find: 'Anne', say: 'X' }, 'Anne-Marie', 'X-Marie'],
    ['not as part of a number', { find: '12', say: 'X' }, '123 and 12', '123 and X'],
    ['inside a word when asked', { find: 'ow', say: 'X', wholeWord: false }, 'tower', 'tXer'],
    ['in any case when small', { find: 'gaol', say: 'jail' }, 'Gaol GAOL gaol', 'jail jail jail'],
    ['as written when not', { find: 'Nice', say: 'X' }, 'nice Nice NICE', 'nice X X'],
    ['exactly', { find: 'Nice', say: 'X', caseSensitive: true }, 'NICE Nice', 'NICE X'],
    ['in any case', { find: 'Nice', say: 'X', caseSensitive: false }, 'nIcE', 'X'],
    ['through a soft hyphen', { find: 'Ames', say: 'X' }, 'A\u00ADmes', 'X'],
    ['through ligatures', { find: 'fife', say: 'X' }, 'ﬁfe', 'X'],
    [
      'through odd spaces and line ends',
      { find: 'St. Ives', say: 'X' },
      'St.\u00A0Ives St.\nIves',
      'X X',
    ],
    ['through apostrophes', { find: "O'Dea", say: 'X' }, 'O’Dea', 'X'],
    ['the other way too', { find: 'O’Dea', say: 'X' }, "O'Dea", 'X'],
    ['through accents written apart', { find: 'Zoë', say: 'X' }, 'Zoe\u0308', 'X'],
    ['an accent is part of the letter', { find: 'Zo', say: 'X' }, 'Zoe\u0308 Zo', 'Zoë X'],
    ['that begins with a mark', { find: '.NET', say: 'dot net' }, 'in .NET', 'in dot net'],
    [
      'in Chinese without borders',
      { find: '東京', say: 'とうきょう' },
      '大東京都',
      '大とうきょう都',
    ],
    ['in Korean with particles', { find: '서울', say: 'X' }, '서울에', 'X에'],
    ['nothing is said for it', { find: '[sic]', say: '' }, 'so [sic] it', 'so it'],
    ['a pattern', { find: 'AK-(\\d+)', say: 'A K $1', regex: true }, 'AK-47', 'A K 47'],
    ['a pattern as written', { find: 'ak', say: 'X', regex: true }, 'AK ak', 'AK X'],
    [
      'a pattern in any case',
      { find: 'ak', say: 'X', regex: true, caseSensitive: false },
      'AK',
      'X',
    ],
    ['a pattern in a word', { find: 'o[wu]', say: 'X', regex: true }, 'tower', 'tXer'],
    [
      'of whole words',
      { find: 'o\\w', say: 'X', regex: true, wholeWord: true },
      'tower ox',
      'tower X',
    ],
    [
      'groups that took no part',
      { find: 'a(b)?', say: 'so<$1$$>', regex: true },
      'see a',
      'see so<$>',
    ],
    ['an empty match is none', { find: 'x*', say: 'Y', regex: true }, 'axb', 'aYb'],
    ['for its language', { find: 'Ames', say: 'X', language: 'EN-gb' }, 'Ames', 'Ames'],
    ['and its regions', { find: 'Ames', say: 'X', language: 'en' }, 'Ames', 'X'],
    ['not another', { find: 'Ames', say: 'X', language: 'e' }, 'Ames', 'Ames'],
  ])('%s', (_why, entry, text, spoken) => expect(say(text, [entry])).toBe(spoken));

  test('for a language is for its regions', () => {
    const entry = { find: 'Ames', say: 'X', language: 'en' };
    expect(say('Ames', [entry], 'en-GB')).toBe('X');
    expect(say('Ames', [entry], 'eng')).toBe('Ames');
  });
});

describe('of several entries', () => {
  test('the longest wins, wherever it begins', () => {
    const entries = [
      { find: 'New York', say: 'A' },
      { find: 'York City Hall', say: 'B' },
      { find: 'York', say: 'C' },
    ];
    expect(say('New York; New York City Hall; York', entries)).toBe('A; New B; C');
  });

  test('the one that stands first wins over the same', () => {
    const book = { find: 'Ames', say: 'A' };
    const house = { find: 'Ames', say: 'B' };
    expect(say('Ames', [book, house])).toBe('A');
    expect(say('Ames', [house, book])).toBe('B');
  });

  test('the one that fits wins over one that does not', () => {
    const entries = [
      { find: 'NICE', say: 'A', caseSensitive: true },
      { find: 'Nice', say: 'B', caseSensitive: true },
    ];
    expect(say('Nice NICE', entries)).toBe('B A');
  });

  test('words and patterns compete by length', () => {
    const entries = [
      { find: 'A\\w+', say: 'A', regex: true },
      { find: 'Ames House', say: 'B' },
    ];
    expect(say('Ames House, Ames', entries)).toBe('B, A');
  });

  test('what one says is not looked through by another', () => {
    const entries = [
      { find: 'cat', say: 'dog' },
      { find: 'dog', say: 'cat' },
    ];
    expect(say('cat dog', entries)).toBe('dog cat');
  });

  test('thousands are looked for at once', () => {
    const entries = Array.from({ length: 5000 }, (_, at) => ({ find: `name${at}`, say: `N${at}` }));
    const patterns = Array.from({ length: 200 }, (_, at) => ({
      find: `Q${at}[a-z]+`,
      say: `P${at}`,
      regex: true,
    }));
    const speak = speakWith({ lexicon: [...entries, ...patterns] });
    const text = 'A plain sentence of a long book with name77 in it and Q5abc. '
      .repeat(8000)
      .trim();
    const { changes } = speak(text, { isHeading: false });
    expect(changes).toHaveLength(16_000);
  });
});
