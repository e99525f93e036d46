import { describe, expect, test } from '@jest/globals';

import { editDistance, soundsAlike } from '#src/domain/narration/gate/words/sounds-alike.ts';

describe('soundsAlike', () => {
  test.each(
    'catherine kathryn | stephen steven | bennet bennett | lydia lidia | haldane haldain | philip phillip | geoffrey jeffrey | macdonald mcdonald | meyer meier | raskolnikov raskolnikoff | schmidt schmitt | elisabeth elizabeth | ann anne | clark clarke'.split(
      ' | ',
    ),
  )('two spellings of one name: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundsAlike(one, other, 'name')).toBe(true);
  });

  test.each(
    'jane june | carl carla | maria mario | harry larry | john joan | martin marvin | bingley bingleys | princess princes | haus maus | will bill | jan jane | tim time | anna hannah | watson dawson'.split(
      ' | ',
    ),
  )('two names: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(soundsAlike(one, other, 'name')).toBe(false);
  });

  test('where a capital tells nothing, only the same sound will do', () => {
    expect(soundsAlike('bennet', 'bennett', 'capital')).toBe(true);
    expect(soundsAlike('house', 'horse', 'capital')).toBe(false);
    expect(soundsAlike('haldane', 'haldain', 'capital')).toBe(false);
  });

  test('of nouns, no letter that can be heard may differ', () => {
    expect(soundsAlike('meyer', 'meier', 'noun')).toBe(true);
    expect(soundsAlike('catharina', 'katharina', 'noun')).toBe(true);
    for (const pair of 'tag tage | huette huete | mitte miete | stelle stele'.split(' | ')) {
      const [one = '', other = ''] = pair.split(' ');
      expect(soundsAlike(one, other, 'noun')).toBe(false);
    }
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
