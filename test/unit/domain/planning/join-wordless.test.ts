import { describe, expect, test } from '@jest/globals';

import { joinWordless } from '#src/domain/planning/join-wordless.ts';

describe('joinWordless', () => {
  test.each([
    ['words stay', ['ab ', 'cd'], ['ab ', 'cd']],
    ['signs go to what is before them', ['ab ', '… ', 'cd'], ['ab … ', 'cd']],
    ['the first ones to what is behind them', ['… ', 'ab'], ['… ab']],
    [
      'there being no room before them, behind them',
      ['abcdefgh', '!!', 'cd'],
      ['abcdefg', 'h!!', 'cd'],
    ],
    ['a full text gives a word away', ['abc defg', '”'], ['abc def', 'g”']],
    ['no character is torn', ['abcdef👍𝒳', '”'], ['abcdef👍', '𝒳”']],
    ['signs for which there is no room are left out', ['abc', '........', 'def'], ['abc', 'def']],
    ['signs alone are nothing', ['…', '…'], []],
  ])('%s', (_why, texts, joined) => {
    expect(joinWordless(texts, 8)).toEqual(joined);
  });
});
