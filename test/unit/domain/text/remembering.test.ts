import { describe, expect, test } from '@jest/globals';

import { remembering } from '#src/domain/text/remembering.ts';

describe('a function that remembers', () => {
  test('finds the answer to each question once, an undefined one too', () => {
    const asked: string[] = [];
    const lengthOf = remembering(10, (word) => {
      asked.push(word);
      return word === '' ? undefined : word.length;
    });
    expect(['one', '', 'three', 'one', '', 'three'].map(lengthOf)).toEqual([
      3,
      undefined,
      5,
      3,
      undefined,
      5,
    ]);
    expect(asked).toEqual(['one', '', 'three']);
  });

  test('forgets all when it has remembered enough, and answers alike', () => {
    let found = 0;
    const double = remembering(2, (word) => {
      found += 1;
      return word + word;
    });
    expect(['a', 'b', 'a', 'c', 'c', 'a'].map(double)).toEqual([
      'aa',
      'bb',
      'aa',
      'cc',
      'cc',
      'aa',
    ]);
    expect(found).toBe(4);
  });
});
