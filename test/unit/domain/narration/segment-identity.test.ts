import { describe, expect, test } from '@jest/globals';

import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';

const narrator = { name: 'marin', model: 'm', direction: '' };
const anna = { name: 'coral', model: 'm', direction: 'bright' };
const cast = { voice: narrator, speakers: { anna }, continuity: { kind: 'none' } } as const;

describe('segmentIdentity', () => {
  test.each([
    ['the narrator', { spoken: 'Yes.' }, narrator],
    ['its speaker', { spoken: 'Yes.', speaker: 'anna' }, anna],
  ])('is the words in the book’s language and the voice of %s', (_, segment, voice) => {
    expect(segmentIdentity(segment, { language: 'en' }, cast)).toEqual({
      spoken: 'Yes.',
      language: 'en',
      voice,
    });
  });

  test('is another one with another reference recording', () => {
    const continuity = {
      kind: 'reference',
      file: 'reference/1.wav',
      hash: 'abc',
      seconds: 12,
    } as const;
    const identity = segmentIdentity(
      { spoken: 'Yes.' },
      { language: 'en' },
      { ...cast, continuity },
    );
    expect(identity.guideHash).toBe('abc');
  });
});
