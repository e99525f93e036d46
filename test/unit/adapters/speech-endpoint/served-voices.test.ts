import { describe, expect, test } from '@jest/globals';

import { namesIn } from '#src/adapters/speech-endpoint/served-voices.ts';

describe('the answer of a server that is asked for its voices', () => {
  test.each([
    { answer: { voices: ['af_bella', 'am_adam'] }, are: ['af_bella', 'am_adam'] },
    { answer: { voices: [{ id: 'af_bella', name: 'Bella' }] }, are: ['af_bella'] },
    { answer: { object: 'list', data: [{ id: 'a' }, { id: 'a' }] }, are: ['a'] },
    { answer: ['a', { name: 'b' }, 7, null, ''], are: ['a', 'b'] },
    { answer: { voices: [] }, are: undefined },
    { answer: 'a page', are: undefined },
    { answer: null, are: undefined },
    { answer: { voices: { a: 1 } }, are: undefined },
  ])('$answer', ({ answer, are }) => {
    expect(namesIn(answer)).toEqual(are);
  });
});
