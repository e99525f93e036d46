import * as fcg from 'fast-check'; fcg.configureGlobal({numRuns: 3000});
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { wordsOf } from '#src/domain/narration/compare-words.ts';
import { spokenText } from '#src/domain/planning/spoken-text.ts';

describe('spokenText', () => {
  test.each([
    ['plain words stay', 'He said: “No.”', 'He said: “No.”'],
    ['soft hyphens are not spoken', 'extra\u00ADordinary', 'extraordinary'],
    ['nor are zero-width characters', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
    ['nor marks of direction', '\u202Aabc\u202C\u200F', 'abc'],
    ['joiners shape letters and stay', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['control characters vanish', 'a\u0000b\u0007\u007F\u0085c', 'abc'],
    ['odd spaces are spaces', 'a\u00A0b\u2009c\u3000d\te', 'a b c d e'],
    ['several spaces are one', 'a  \u00A0 b', 'a b'],
    ['the lines of a verse stay', 'one\ntwo', 'one\ntwo'],
    ['ligatures are letters', 'ﬁne ﬂow oﬀ ﬃ ﬄ', 'fine flow off ffi ffl'],
    ['two hyphens are a dash', 'no--never', 'no—never'],
    ['three are an ornament', 'a --- b', 'a --- b'],
    ['accents are put together', 'cafe\u0301', 'caf\u00E9'],
    ['the edges are trimmed', ' \n x \n', 'x'],
    ['nothing to speak', '\u00AD\u200B', ''],
  ])('%s', (_why, text, spoken) => {
    expect(spokenText(text)).toBe(spoken);
  });

  test('changes nothing that is spoken text already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spoken = spokenText(text);
        expect(spokenText(spoken)).toBe(spoken);
      }),
    );
  });

  test('changes no word of a text in letters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Émile', "don't", 'ﬁn', '字', '--', '\u00A0')),
        (parts) => {
          const text = parts.join(' ');
          expect(wordsOf(spokenText(text))).toEqual(wordsOf(text));
        },
      ),
    );
  });
});
