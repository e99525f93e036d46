import { describe, expect, test } from '@jest/globals';

import { sizesForScript } from '#src/domain/planning/segment-sizes.ts';

const sizes = { target: 1000, softMaximum: 1500, hardMaximum: 2000 };
const dense = { target: 330, softMaximum: 495, hardMaximum: 660 };

describe('sizesForScript', () => {
  test.each([
    { text: 'Plain words.', expected: sizes, why: 'an alphabet' },
    { text: 'Слова', expected: sizes, why: 'another alphabet' },
    { text: '話說天下大勢', expected: dense, why: 'Chinese' },
    { text: 'これはペンです', expected: dense, why: 'Japanese' },
    { text: '나는 학생이다', expected: dense, why: 'Korean' },
    { text: 'He wrote 天 on the wall.', expected: sizes, why: 'one foreign character' },
    { text: '他說 OK 然後走了', expected: dense, why: 'two Latin letters among Chinese' },
    { text: '1984!', expected: sizes, why: 'no letters at all' },
  ])('$why: $text', ({ text, expected }) => {
    expect(sizesForScript(sizes, text)).toEqual(expected);
  });
});
