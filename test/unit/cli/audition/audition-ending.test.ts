import { describe, expect, test } from '@jest/globals';

import { auditionEnding } from '#src/cli/audition/audition-ending.ts';
import type { Reading, ReadingResult } from '#src/main/audition/audition.ts';

function reading(name: string): Reading {
  const voice = { name, model: 'gpt-audio-mini', direction: 'calm' };
  const identity = { spoken: 'It rained.', language: 'en', voice };
  return { takeId: `take-${name}`, identity, file: `/out/${name}.wav` };
}

function recorded(
  name: string,
  more: { reused?: boolean; score?: number | null } = {},
): ReadingResult {
  const { reused = false, score = 1 } = more;
  return { kind: 'recorded', reading: reading(name), seconds: 34.26, usd: 0.0123, score, reused };
}

function missing(name: string, cause: 'refused' | 'failed' | 'budget'): ReadingResult {
  return {
    kind: 'missing',
    reading: reading(name),
    reason: `no ${name[0]}`,
    cause,
    nextStep: 'Act.',
  };
}

const segment = {
  id: 'a',
  text: 'It rained.',
  spoken: 'It rained.',
  changes: [],
  boundary: 'paragraph',
} as const;
const chapter = { number: 1, title: 'One', words: 2, segments: [segment] };
const audition = {
  book: { title: 'The Ferry', creators: ['Ada'], language: 'en' },
  passage: { chapter, segment, text: 'It rained.', words: 2 },
  readings: [reading('marin')],
};
const endingOf = (...results: readonly ReadingResult[]) =>
  auditionEnding(audition, results, 0.0246);

describe('what is said of an audition', () => {
  test.each([
    { why: 'all is recorded', of: [recorded('marin'), recorded('cedar')], code: 0 },
    { why: 'some is missing', of: [recorded('marin'), missing('cedar', 'failed')], code: 3 },
    {
      why: 'all is missing',
      of: [missing('marin', 'failed'), missing('cedar', 'failed')],
      code: 1,
    },
    { why: 'a name was wrong', of: [recorded('marin'), missing('x', 'refused')], code: 2 },
    { why: 'all names were wrong', of: [missing('x', 'refused')], code: 2 },
    {
      why: 'the money was used up',
      of: [missing('x', 'refused'), missing('y', 'budget')],
      code: 4,
    },
  ])('$why: exit code $code', ({ of, code }) => {
    expect(endingOf(...of).exitCode).toBe(code);
  });

  test('a table of voice, seconds, cost, score and file', () => {
    const { lines } = endingOf(recorded('marin'), recorded('cedar', { reused: true, score: null }));
    expect(lines).toEqual([
      'voice  seconds     cost  score  file',
      'marin     34.3  $0.0123   1.00  marin.wav',
      'cedar     34.3     kept      –  cedar.wav',
      '',
      '$0.0246 in all. The files lie in /out',
    ]);
  });

  test('what is missing is told by its reason, and each next step once', () => {
    const { troubles } = endingOf(
      missing('x', 'refused'),
      missing('y', 'budget'),
      missing('yy', 'budget'),
    );
    expect(troubles).toEqual(['x is missing: no x', 'y, yy are missing: no y', 'Act.']);
  });

  test('names from a server can not command the terminal', () => {
    const { lines } = endingOf(recorded('a\u001B[31mb'));
    expect(lines.slice(0, 2).join('\n')).not.toContain('\u001B[31mb ');
  });
});
