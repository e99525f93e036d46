import { describe, expect, test } from '@jest/globals';

import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';
import type { Evidence } from '#src/domain/narration/gate/evidence.ts';
import { defaultThresholds } from '#src/domain/narration/gate/gate-thresholds.ts';
import { judgeRecording } from '#src/domain/narration/gate/judge-recording.ts';

/** Faultless sound of so many seconds, nine tenths of them speech. */
function sound(seconds: number, facts: Partial<SoundFacts> = {}): SoundFacts {
  return {
    samples: Math.round(seconds * 24_000),
    rmsDb: -20,
    peakDb: -3,
    speechDb: -15,
    clippedShare: 0,
    startSilenceSeconds: 0.1,
    endSilenceSeconds: 0.3,
    longestSilenceSeconds: 0.4,
    soundSeconds: seconds * 0.9,
    fallDb: 0,
    fallFit: 0,
    steadySeconds: 0,
    lastDb: -60,
    pitchShift: 0,
    timbreShift: 1,
    ...facts,
  };
}

const spoken =
  'The ferry was late, as it had been every day since the storm, and nobody on the quay complained.';

/** A faultless take of 76 letters in 6.5 s, changed. */
function take(change: Partial<Evidence> = {}): Evidence {
  return {
    spoken,
    language: 'en',
    complete: true,
    sound: sound(6.5),
    transcript: spoken,
    ...change,
  };
}

/** The faultless take with other sound. */
function sounding(facts: Partial<SoundFacts>): Evidence {
  return take({ sound: sound(6.5, facts) });
}

describe('judgeRecording', () => {
  test('accepts a faultless take without a doubt', () => {
    expect(judgeRecording(take())).toEqual({
      accepted: true,
      score: 1,
      reasons: [],
      remarks: [],
      isInDoubt: false,
    });
  });

  test.each([
    ['cut at the token limit', take({ complete: false }), 'cut-off', /stopped before the end/],
    ['no samples at all', take({ sound: sound(0, { rmsDb: -Infinity }) }), 'silent', /is silent/],
    ['hardly a sound', sounding({ rmsDb: -50.1 }), 'silent', /is silent/],
    [
      'half of the sound',
      take({ sound: sound(3.2) }),
      'too-short',
      /too short for its text \(3\.2 s\)/,
    ],
    ['half of the speech, between pauses', sounding({ soundSeconds: 3 }), 'too-short', /too short/],
    ['minutes of it', take({ sound: sound(60) }), 'too-long', /too long for its text \(60\.0 s\)/],
    [
      'more billed than sent',
      take({ audioTokens: 200 }),
      'tokens-differ',
      /billed 10\.0 s .* sent 6\.5 s/,
    ],
    ['distortion', sounding({ clippedShare: 0.02 }), 'clipped', /distorted: 2\.0 %/],
    ['fading', sounding({ fallDb: 30, fallFit: 0.95 }), 'faded', /fades by 30 dB/],
    ['silence before', sounding({ startSilenceSeconds: 5 }), 'late-start', /begins with 5\.0 s/],
    ['silence after', sounding({ endSilenceSeconds: 12 }), 'dead-tail', /ends with 12\.0 s/],
    [
      'silence inside',
      sounding({ longestSilenceSeconds: 3.5 }),
      'silent-middle',
      /silent for 3\.5 s/,
    ],
    [
      'a hole in a short text',
      sounding({ longestSilenceSeconds: 1.5, soundSeconds: 4.4 }),
      'silent-middle',
      /1\.5 s/,
    ],
    ['noise', sounding({ steadySeconds: 3 }), 'noise', /3\.0 s of noise/],
    [
      'noise for a word',
      take({ spoken: 'Yes.', transcript: 'Yes.', sound: sound(0.9, { steadySeconds: 0.7 }) }),
      'noise',
      /0\.7 s/,
    ],
    [
      'another voice',
      sounding({ pitchShift: -11, timbreShift: 3, soundSeconds: 6.1 }),
      'voice-drift',
      /another voice \(11\.0 semitones/,
    ],
    [
      'another colour of voice',
      sounding({ timbreShift: 7, soundSeconds: 6.1 }),
      'voice-drift',
      /7\.0 dB/,
    ],
    [
      'a word in two',
      sounding({ lastDb: -3, soundSeconds: 4.4 }),
      'cut-off',
      /in the middle of a word/,
    ],
    [
      'a word left out',
      take({ transcript: spoken.replace('nobody ', '') }),
      'omission',
      /“nobody”/,
    ],
    [
      'a word left out, as heard',
      take({ heard: spoken.replace('every day ', '') }),
      'omission',
      /“every day”/,
    ],
  ] as const)('rejects: %s', (_what, evidence, kind, sentence) => {
    const { accepted, reasons, isInDoubt } = judgeRecording(evidence);
    expect(accepted).toBe(false);
    expect(isInDoubt).toBe(false);
    expect(reasons).toContainEqual(
      expect.objectContaining({ kind, sentence: expect.stringMatching(sentence) }),
    );
  });

  test.each([
    ['a whisper', sounding({ rmsDb: -45 })],
    ['a pause between sentences', sounding({ longestSilenceSeconds: 2.5 })],
    [
      'a long pause between paragraphs',
      take({
        spoken: spoken.replace(', as', '.\n\nAs'),
        sound: sound(9, { longestSilenceSeconds: 3.5 }),
      }),
    ],
    ['a second of silence at the ends', sounding({ startSilenceSeconds: 1, endSilenceSeconds: 2 })],
    ['a soft ending', sounding({ fallDb: 15, fallFit: 0.4 })],
    ['a dialogue in two pitches', sounding({ pitchShift: 6, timbreShift: 1.5, soundSeconds: 6.1 })],
    ['another pitch in a few words', sounding({ pitchShift: 14, timbreShift: 7, soundSeconds: 5 })],
    ['the bill rounded up', take({ audioTokens: 140 })],
    ['a service that counts no audio', take({ audioTokens: 0 })],
    ['a slow narrator', take({ sound: sound(11) })],
    [
      'a heading with silence around it',
      take({ spoken: 'Prologue', transcript: 'Prologue', sound: sound(3) }),
    ],
    ['a text without letters', take({ spoken: '…', transcript: '…', sound: sound(1) })],
  ] as const)('accepts: %s', (_what, evidence) => {
    expect(judgeRecording(evidence)).toMatchObject({
      accepted: true,
      isInDoubt: false,
      reasons: [],
    });
  });

  test.each([
    ['a fast reading', sounding({ soundSeconds: 4.15 }), 'too-short'],
    ['an end that comes abruptly', sounding({ lastDb: -5 }), 'cut-off'],
    ['a pause near the bound', sounding({ longestSilenceSeconds: 2.9 }), 'silent-middle'],
    ['no transcript', take({ transcript: ' ' }), 'unheard'],
    [
      'a name spelled otherwise',
      take({
        spoken: `${spoken} So did Bennet.`,
        transcript: `${spoken} So did Bennett.`,
        sound: sound(7.5),
      }),
      'spelling',
    ],
  ] as const)('is in doubt: %s', (_what, evidence, kind) => {
    const verdict = judgeRecording(evidence);
    expect(verdict).toMatchObject({ accepted: true, isInDoubt: true, reasons: [] });
    expect(verdict.remarks).toMatchObject([{ kind, sentence: expect.any(String) }]);
  });

  test('gives no score and has no doubt of what reads any text as it is', () => {
    const { transcript: _, ...untold } = take({ isLiteral: true });
    expect(judgeRecording(untold)).toMatchObject({ accepted: true, score: null, isInDoubt: false });
  });

  test('names all that is wrong', () => {
    const evidence = take({
      sound: sound(6.5, { endSilenceSeconds: 9, clippedShare: 0.1 }),
      transcript: 'No.',
    });
    expect(judgeRecording(evidence).reasons.map(({ kind }) => kind)).toEqual([
      'dead-tail',
      'clipped',
      'answered',
    ]);
  });

  test('goes by the thresholds it is given', () => {
    const transcript = spoken.replace('nobody ', '');
    const tolerant = { ...defaultThresholds, toleratedWords: 1 };
    expect(judgeRecording(take({ transcript }), tolerant)).toMatchObject({
      accepted: true,
      score: expect.closeTo(1 - 1 / 19, 9),
      remarks: [{ kind: 'omission' }],
      isInDoubt: true,
    });
  });

  describe('with a second ear', () => {
    test('has no doubts any more', () => {
      const { transcript: _, ...untold } = take({ heard: spoken });
      expect(judgeRecording(untold)).toMatchObject({ accepted: true, score: 1, isInDoubt: false });
    });

    test.each([
      ['a word that sounds like it', 'storm', 'storms', true],
      ['a small word missed', 'and nobody', 'nobody', true],
      ['a name by ear', 'nobody on the quay', 'nobody on the key', true],
      ['another word', 'storm', 'wedding', false],
      ['two words missed', 'since the storm', 'since', false],
      ['a negation added', 'had been', 'had not been', false],
      ['a number misheard is another number', 'every day', 'every 7 days', false],
    ])('%s', (_what, written, heard, accepted) => {
      const evidence = take({ heard: spoken.replace(written, heard) });
      expect(judgeRecording(evidence).accepted).toBe(accepted);
    });

    test('a negation missed is a failure, in any language', () => {
      for (const [language, text, heard] of [
        ['en', 'He did not go there again.', 'He did go there again.'],
        ['de', 'Er kam nicht wieder nach Hause.', 'Er kam wieder nach Hause.'],
        ['fr', 'Il ne vient pas ce soir.', 'Il vient pas ce soir.'],
      ] as const) {
        const evidence = take({ spoken: text, transcript: text, heard, language, sound: sound(2) });
        expect(judgeRecording(evidence).accepted).toBe(false);
      }
    });
  });

  test.each([
    ['Chinese at 4 characters a second', 'zh', '字'.repeat(40), 10, true],
    ['Japanese at 8 a second', 'ja', 'かな'.repeat(20), 5, true],
    ['Korean at 4 syllables a second', 'ko', '한글'.repeat(100), 50, true],
    ['Chinese at 12 a second is a part left out', 'zh', '字'.repeat(120), 10, false],
    ['English at 15 letters a second', 'en', 'abcde '.repeat(60), 20, true],
    ['Korean at 12 a second is a part left out', 'ko', '한글'.repeat(60), 10, false],
    ['English at 24 is half a narration', 'en', 'abcde '.repeat(96), 20, false],
    ['French at 19, of which many are silent', 'fr', 'abcde '.repeat(76), 20, true],
    ['a column of figures', 'en', '1,204,567 '.repeat(20), 90, true],
  ])('knows how long a text takes: %s', (...[, language, text, seconds, accepted]) => {
    const evidence = take({ spoken: text, transcript: text, language, sound: sound(seconds) });
    expect(judgeRecording(evidence).accepted).toBe(accepted);
  });
});
