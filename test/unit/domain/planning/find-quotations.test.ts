import { describe, expect, test } from '@jest/globals';

import { findQuotations } from '#src/domain/planning/find-quotations.ts';

describe('findQuotations', () => {
  test.each([
    ['English', '“Come in,” said Anna, “and sit.”', ['“Come in,”', '“and sit.”']],
    ['a quotation in a quotation', '“He said ‘no.’ Twice.”', ['“He said ‘no.’ Twice.”']],
    ['single marks', 'He said, ‘I don’t know.’ She left.', ['‘I don’t know.’']],
    ['a word in single marks, which nobody says', 'The ‘club’ was a shed.', []],
    ['an elision, which opens nothing', '’Twas the dogs’ dinner.', []],
    ['German', '„Komm“, sagte sie, „jetzt!“', ['„Komm“', '„jetzt!“']],
    ['guillemets', '« Viens », dit-elle.', ['« Viens »']],
    ['guillemets turned inwards', '»Komm«, sagte sie.', ['»Komm«']],
    ['typewriter marks', '"Come," she said. "Now."', ['"Come,"', '"Now."']],
    ['Chinese', '「來。」她說。', ['「來。」']],
    ['speech that goes on in the next paragraph', 'She said: “Come. Sit.', ['“Come. Sit.']],
    ['prose', 'Nobody spoke.', []],
  ])('finds the speech of %s', (_, text, speech) => {
    const found = findQuotations(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(speech);
  });

  test('does not get lost in single marks that are never closed', () => {
    expect(findQuotations('‘' + 'I don’t know,’twas so. '.repeat(2000))).toEqual([]);
  });
});
