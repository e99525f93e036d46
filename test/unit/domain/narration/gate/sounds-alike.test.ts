import { describe, expect, test } from '@jest/globals';

import { editDistance, soundsAlike } from '#src/domain/narration/gate/words/sounds-alike.ts';

describe('soundsAlike', () => {
  test.each(
    'catherine kathryn | stephen steven | bennet bennett | lydia lidia | haldane haldain | philip phillip | geoffrey jeffrey | macdonald mcdonald | meyer meier | raskolnikov raskolnikoff | schmidt schmitt | elisabeth elizabeth'.split(
      ' | ',
    ),
  )('two spellings of one name: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundsAlike(one, other, false)).toBe(true);
  });

  test.each(
    'jane june | carl carla | maria mario | harry larry | john joan | martin marvin | bingley bingleys | princess princes | haus maus | will bill | anna hannah | watson dawson'.split(
      ' | ',
    ),
  )('two names: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundsAlike(one, other, false)).toBe(false);
  });

  test('where a capital tells nothing, only the same sound will do', () => {
    expect(soundsAlike('bennet', 'bennett', true)).toBe(true);
    expect(soundsAlike('house', 'horse', true)).toBe(false);
    expect(soundsAlike('haldane', 'haldain', true)).toBe(false);
  });
});

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('editDistance of %j and %j is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
