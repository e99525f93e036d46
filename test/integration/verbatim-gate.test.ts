import { describe, expect, test } from '@jest/globals';

import { measureSound } from '#src/domain/audio/measure-sound.ts';
import { defaultThresholds } from '#src/domain/narration/gate/gate-thresholds.ts';
import { judgeRecording } from '#src/domain/narration/gate/judge-recording.ts';
import type { Verdict } from '#src/domain/narration/gate/verdict.ts';
import type { VoiceName } from '#test/support/emulator/chat-request.ts';
import { toneVoice } from '#test/support/emulator/tone-voice.ts';
import { longStory } from '#test/support/long-story.ts';
import { type JudgedTake, failedTakes, goodTakes } from '#test/support/narrations/failed-takes.ts';
import { performers } from '#test/support/narrations/judge-performance.ts';
import { languages } from '#test/support/narrations/languages.ts';
import { speakLanguage } from '#test/support/narrations/speak-language.ts';
import { type MarkedText, textOf } from '#test/support/narrations/texts.ts';

/** One voice; the benchmark asks two. */
const voices = performers.slice(0, 1);

/** What went wrong, for people who read a failed test. */
function describeTake({ kind, text, transcript, verdict }: JudgedTake): string {
  const sentences = [...verdict.reasons, ...verdict.remarks].map(({ sentence }) => sentence);
  return `${kind} of the ${text}: ${sentences.join(' ')} (“${transcript.slice(0, 80)}”)`;
}

describe('the verbatim gate', () => {
  test('accepts none of over a thousand takes that failed, of any kind', async () => {
    const accepted: string[] = [];
    const kinds = new Map<string, number>();
    for await (const take of failedTakes(voices)) {
      kinds.set(take.kind, (kinds.get(take.kind) ?? 0) + 1);
      if (take.verdict.accepted) accepted.push(describeTake(take));
    }
    expect(accepted).toEqual([]);
    expect(kinds.size).toBe(26);
    expect(kinds.values().reduce((sum, takes) => sum + takes, 0)).toBeGreaterThan(2300);
  });

  test('rejects under 0.5 % of over a thousand good takes that are written in other ways', async () => {
    const rejected: string[] = [];
    let takes = 0;
    for await (const take of goodTakes(voices, 150)) {
      takes += 1;
      if (!take.verdict.accepted) rejected.push(describeTake(take));
    }
    expect(takes).toBeGreaterThan(1000);
    expect(rejected.slice(0, takes * 0.005)).toEqual(rejected);
  });
});

describe('the thresholds', () => {
  /** A verdict by bounds that are a fifth narrower. */
  async function judgeNarrowly(
    { language, ...text }: MarkedText,
    voice: VoiceName,
    speed?: number,
  ): Promise<Verdict> {
    const spoken = textOf({ language, ...text });
    const speak = speakLanguage(language, speed);
    return judgeSamples(await speak({ text: spoken, voice }, new AbortController().signal), {
      spoken,
      language: language === 'cmn' ? 'zh' : language,
    });
  }

  function judgeSamples(
    samples: Int16Array,
    { spoken, language }: { readonly spoken: string; readonly language: string },
  ): Verdict {
    const sound = measureSound(
      new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
    );
    const evidence = { spoken, language, complete: true, sound, transcript: spoken };
    return judgeRecording(evidence, { ...defaultThresholds, doubtShare: 0.15 });
  }

  const well = { accepted: true, reasons: [], remarks: [], isInDoubt: false };

  test.each(
    languages.map((text, at) => [text.language, at % 2 === 0 ? 'alloy' : 'ash', text] as const),
  )('leave room for narrations in %s by %s', async (_language, voice, text) => {
    expect(await judgeNarrowly(text, voice)).toMatchObject(well);
  });

  test.each([
    ['slow', 130],
    ['brisk', 185],
  ])('leave room for a %s narrator', async (_how, speed) => {
    for (const text of languages.filter(({ language }) => /^(?:en|de|it)$/.test(language)))
      expect(await judgeNarrowly(text, 'alloy', speed)).toMatchObject(well);
  });

  test('leave room for other voices of the services', async () => {
    const [text] = languages;
    for (const voice of ['coral', 'echo', 'verse'] as const)
      expect(await judgeNarrowly(text!, voice)).toMatchObject(well);
  });

  test('leave room for the tones of the emulator', async () => {
    const speak = toneVoice();
    for (const spoken of longStory(2, 6).split(/\n+/).slice(6).filter(Boolean)) {
      const samples = await speak({ text: spoken, voice: 'alloy' });
      expect(judgeSamples(samples, { spoken, language: 'en' })).toMatchObject({
        accepted: true,
        reasons: [],
      });
    }
  });
});
