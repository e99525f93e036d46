import { describe, expect, test } from '@jest/globals';

import { auditionFolder, auditionNames } from '#src/main/audition/audition-files.ts';

const voice = (name: string, direction = '') => ({ name, direction, model: 'gpt-audio-mini' });

describe('where readings lie', () => {
  test('beside the delivered books, by the first words of the passage', () => {
    const book = { title: 'The Ferry', creators: ['Ada'] };
    const folder = auditionFolder('/out', book, '“It rained,” she said; nobody went out. Nobody.');
    expect(folder).toBe('/out/Auditions/Ada/The Ferry/It rained she said nobody went');
  });

  test.each([
    {
      why: 'voices alone',
      voices: [voice('marin', 'calm'), voice('en-us+f2')],
      isByDirection: false,
      are: ['marin.wav', 'en-us+f2.wav'],
    },
    {
      why: 'directions that are compared',
      voices: [voice('marin', 'Calm, unhurried'), voice('marin', '')],
      isByDirection: true,
      are: ['marin - calm-unhurried.wav', 'marin - plain.wav'],
    },
    {
      why: 'directions that begin alike',
      voices: [
        voice('marin', 'One two three four five six, so'),
        voice('marin', 'one two three four five six'),
      ],
      isByDirection: true,
      are: [
        'marin - one-two-three-four-five-six.wav',
        'marin - one-two-three-four-five-six (2).wav',
      ],
    },
    {
      why: 'names that are no names of files, and disks to which case is nothing',
      voices: [voice('../a'), voice('- A')],
      isByDirection: false,
      are: ['a.wav', 'A (2).wav'],
    },
  ])('$why', ({ voices, isByDirection, are }) => {
    expect(auditionNames(voices, isByDirection)).toEqual(are);
  });
});
