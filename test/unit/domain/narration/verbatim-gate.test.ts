import { describe, expect, test } from '@jest/globals';

import type { LevelSums } from '#src/domain/audio/level.ts';
import { judgeRecording } from '#src/domain/narration/verbatim-gate.ts';

/** A recording so long and so loud. */
function sounding(seconds: number, db = -20): LevelSums {
  const samples = Math.round(seconds * 24_000);
  return { samples, squares: samples * 10 ** (db / 10), peak: 1 };
}

/** Ten letters: between 0.33 s and 6 s of speech. */
const words = 'apple berry';
const hundred = Array.from({ length: 100 }, (_, at) => `word${at}`);
const text = hundred.join(' ');
const evidence = { spoken: words, complete: true, level: sounding(2) };

/** The hundred words with the first so many of them replaced. */
function misheard(count: number): string {
  return hundred.map((word, at) => (at < count ? 'something' : word)).join(' ');
}

describe('judgeRecording', () => {
  test('accepts, without a score, what has no transcript to compare', () => {
    expect(judgeRecording(evidence)).toEqual({ accepted: true, score: null });
  });

  test.each([
    ['cut at the token limit', { complete: false }, /stopped before the end/],
    ['no samples at all', { level: sounding(0) }, /silent/],
    ['digital silence', { level: { samples: 48_000, squares: 0, peak: 0 } }, /silent/],
    ['noise below -50 dB', { level: sounding(2, -50.1) }, /silent/],
    ['faster than any voice', { level: sounding(0.3) }, /too short for its text \(0\.3 s\)/],
    ['endless humming', { level: sounding(6.1) }, /too long for its text \(6\.1 s\)/],
    ['an answer instead of the text', { transcript: 'Sure, I can read that' }, /5 of 5 words/],
    ['nothing heard but sound', { spoken: 'one two three', transcript: '' }, /3 of 3 words/],
  ])('rejects: %s', (_why, fault, reason) => {
    expect(judgeRecording({ ...evidence, ...fault })).toEqual({
      accepted: false,
      reason: expect.stringMatching(reason),
    });
  });

  test.each([
    ['a whisper above -50 dB', { level: sounding(2, -49.9) }],
    ['a fast voice', { level: sounding(0.6) }],
    ['a slow voice with silence around it', { level: sounding(5.9) }],
    ['a text without letters', { spoken: '…', level: sounding(1) }],
  ])('accepts: %s', (_why, change) => {
    expect(judgeRecording({ ...evidence, ...change })).toMatchObject({ accepted: true });
  });

  test.each([
    ['Chinese at 4 characters a second', '字'.repeat(40), 10, true],
    ['Japanese at 8 a second', 'かな'.repeat(20), 5, true],
    ['Korean at 4 syllables a second', '한글'.repeat(100), 50, true],
    ['Chinese at 12 a second is a part left out', '字'.repeat(120), 10, false],
    ['English at 15 letters a second', 'abcde '.repeat(60), 20, true],
    ['Korean at 12 a second is a part left out', '한글'.repeat(60), 10, false],
    ['English at 24 is half a narration', 'abcde '.repeat(96), 20, false],
  ])('knows how long a text takes: %s', (_why, spoken, seconds, accepted) => {
    expect(judgeRecording({ ...evidence, spoken, level: sounding(seconds) }).accepted).toBe(
      accepted,
    );
  });

  test.each([
    ['word for word', text, true, 1],
    ['case and punctuation are no words', text.toUpperCase().replaceAll(' ', ', '), true, 1],
    ['3 of 100 words written in another way', misheard(3), true, 0.97],
    ['4 of 100 are too many', misheard(4), false, undefined],
    ['a sentence left out', hundred.slice(5).join(' '), false, undefined],
    ['the last sentence said twice', `${text} ${hundred.slice(-8).join(' ')}`, false, undefined],
    ['a preface', `Sure, here is the text: ${text}`, false, undefined],
    ['a preface of two words slips through', `Of course. ${text}`, true, 1 - 2 / 102],
  ])('compares with the transcript: %s', (_why, transcript, accepted, score) => {
    const verdict = judgeRecording({
      spoken: text,
      complete: true,
      level: sounding(40),
      transcript,
    });
    expect(verdict.accepted).toBe(accepted);
    if (verdict.accepted) expect(verdict.score).toBeCloseTo(score ?? NaN, 9);
  });

  test.each([
    ['He was 21 then.', 'He was twenty-one then.', true, 'a number in words'],
    ['Chapter IV', 'Chapter four', true, 'a Roman numeral'],
    ['II', '2', true, 'a numeral alone'],
    ['Chapter One', 'Sure thing', false, 'an answer to a heading'],
    ['No.', 'Okay, sure', false, 'an answer to a word'],
    ['II', 'Of course', false, 'an answer to a numeral'],
    ['Mr. Pell did not come.', 'Mr. Pell did come.', false, 'a word left out of a short text'],
  ])('of a short text every word counts: %s / %s', (spoken, transcript, accepted) => {
    expect(judgeRecording({ ...evidence, spoken, transcript }).accepted).toBe(accepted);
  });

  test('gives a text without words a full score when nothing was heard', () => {
    const verdict = judgeRecording({ ...evidence, spoken: '…', transcript: '' });
    expect(verdict).toEqual({ accepted: true, score: 1 });
  });
});
