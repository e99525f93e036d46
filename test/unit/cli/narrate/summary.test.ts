import { describe, expect, test } from '@jest/globals';

import { describeEngine, summary } from '#src/cli/narrate/summary.ts';
import { notBegun } from '#src/domain/progress/run-progress.ts';

describe('describeEngine', () => {
  const voice = { name: 'marin', model: 'gpt-audio-mini', direction: '' };
  test.each([
    ['azure', voice, 'Narrating with Azure OpenAI, gpt-audio-mini, voice marin, as asked.'],
    ['openai', voice, 'Narrating with OpenAI, gpt-audio-mini, voice marin, as asked.'],
    [
      'endpoint',
      { ...voice, model: 'kokoro', name: 'af_heart' },
      'Narrating with the speech endpoint, kokoro, voice af_heart, as asked.',
    ],
    [
      'draft',
      { ...voice, model: 'espeak-ng' },
      'Narrating with the draft voice (espeak-ng), as asked.',
    ],
  ] as const)('tells who narrates and why: %s', (engine, who, line) => {
    expect(describeEngine({ engine, reason: 'as asked' }, who)).toBe(line);
  });
});

describe('summary', () => {
  const progress = {
    ...notBegun,
    chapters: [
      {
        number: 1,
        title: 'A',
        segments: 3,
        narrated: 3,
        failed: 0,
        held: 0,
        track: 'done' as const,
      },
      {
        number: 2,
        title: 'B',
        segments: 4,
        narrated: 4,
        failed: 0,
        held: 0,
        track: 'done' as const,
      },
    ],
    narratedNow: 2,
    usd: 0.02,
  };
  const spend = { usd: 1.5, requests: 8, retakes: 1, audioTokens: 900 };
  const delivered = { title: 'Emma', folder: 'out/Jane/Emma', seconds: 3723, spend, reused: false };

  test('tells people where the book lies, how long it is and what it cost', () => {
    expect(summary(progress, delivered).lines).toEqual([
      '“Emma” is finished: 2 chapters, 1:02:03 of audio.',
      'It lies in out/Jane/Emma',
      '2 of 7 segments were narrated now, for $0.0200; the book has cost $1.50 in all.',
    ]);
  });

  test('tells programs the same in figures', () => {
    expect(summary(progress, delivered).result).toEqual({
      title: 'Emma',
      folder: 'out/Jane/Emma',
      seconds: 3723,
      segments: 7,
      narratedNow: 2,
      usd: 0.02,
      spend,
    });
  });
});
