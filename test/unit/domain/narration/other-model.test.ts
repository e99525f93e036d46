import { describe, expect, test } from '@jest/globals';

import { otherModel } from '#src/domain/narration/other-model.ts';

const known = ['gpt-audio', 'gpt-audio-mini', 'gpt-audio-1.5'];

describe('otherModel', () => {
  test.each([
    ['gpt-audio-mini', 'gpt-audio-mini', undefined, 'the very name'],
    ['gpt-audio-mini-2025-10-06', 'gpt-audio-mini', undefined, 'a version of it'],
    ['gpt-audio-1.5-2026-02-23', 'gpt-audio-mini', 'gpt-audio-1.5', 'a version of another'],
    ['gpt-audio-mini-2025-10-06', 'gpt-audio', 'gpt-audio-mini', 'one whose name begins alike'],
    ['gpt-audio', 'gpt-audio-mini', 'gpt-audio', 'the larger one'],
    ['narrator-1', 'gpt-audio-mini', undefined, 'a name that nobody knows'],
    ['gpt-audiobook', 'gpt-audio-mini', undefined, 'a name that only begins like a known one'],
  ])('%s, believed to be %s, is %s: %s', (answered, believed, other, _why) => {
    expect(otherModel(answered, believed, known)).toBe(other);
  });
});
