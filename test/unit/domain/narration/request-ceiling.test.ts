import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { listeningBody } from '#src/adapters/azure-openai/listening-body.ts';
import { narrationBody } from '#src/adapters/azure-openai/request.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { completionBudget } from '#src/domain/narration/completion-budget.ts';
import { proofPrompt, transcriptionPrompt } from '#src/domain/narration/listening-prompt.ts';
import {
  admissionTokens,
  listeningCeiling,
  narrationCeiling,
} from '#src/domain/narration/request-ceiling.ts';
import { promptTokens } from '#test/support/emulator/count-tokens.ts';
import { validateRequest } from '#test/support/emulator/validate-request.ts';

const prose = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.constantFrom(
    'Call me Ishmael. '.repeat(100),
    '“Well,” he said – ‘no’… '.repeat(80),
    'Ég veit það ekki. '.repeat(90),
    'Все счастливые семьи похожи друг на друга. '.repeat(40),
    '吾輩は猫である。名前はまだ無い。'.repeat(50),
    '<script>\n</script>\n'.repeat(60),
  ),
);
const language = fc.constantFrom(
  'en',
  'en-GB',
  'de',
  'ru',
  'zh-Hant-TW',
  'ja',
  'no tag at all',
  '',
);
const wav = (seconds: number) =>
  Buffer.concat([wavHeader(seconds * 24_000), Buffer.alloc(seconds * 48_000)]);

/** What the emulator counts for the prompt that the adapter sends. */
function counted(body: object, transcript = ''): ReturnType<typeof promptTokens> & { max: number } {
  const context = { deployment: 'gpt-audio-mini', knowsAudio: () => true };
  const chat = validateRequest(JSON.parse(JSON.stringify(body)), context);
  return {
    ...promptTokens(chat.messages, () => transcript),
    max: chat.maxCompletionTokens ?? Infinity,
  };
}

describe('the ceiling of a narration', () => {
  const request = fc.record(
    {
      spoken: prose,
      language,
      bookTitle: fc.string({ maxLength: 80 }),
      direction: fc.string({ maxLength: 200 }),
      preceding: prose,
      insistence: fc.constantFrom('plain' as const, 'firm' as const),
    },
    { requiredKeys: ['spoken', 'language', 'bookTitle', 'direction'] },
  );
  const voice = (direction: string) => ({ name: 'marin', model: 'gpt-audio-mini', direction });

  test('is never less than what the emulator counts', () => {
    fc.assert(
      fc.property(request, ({ direction, ...parts }) => {
        const body = narrationBody({ ...parts, voice: voice(direction) }, 'gpt-audio-mini', 0.8);
        const { textTokensIn, audioTokensIn, max } = counted(body);
        const ceiling = narrationCeiling({ ...parts, direction });
        expect(ceiling.textTokensIn).toBeGreaterThanOrEqual(textTokensIn);
        expect(ceiling.audioTokensIn).toBe(audioTokensIn);
        expect(ceiling.audioTokensOut).toBe(max);
        expect(admissionTokens(ceiling)).toBeGreaterThanOrEqual(textTokensIn + max);
      }),
    );
  });

  test('covers a reference recording', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 20 }), ({ direction, ...parts }, seconds) => {
        const guide = { kind: 'recording', audio: wav(seconds), seconds } as const;
        const asked = { ...parts, voice: voice(direction), guide };
        const { textTokensIn, audioTokensIn } = counted(narrationBody(asked, 'm-audio', 0.8));
        const ceiling = narrationCeiling({ ...parts, direction, guideSeconds: seconds });
        expect(ceiling.textTokensIn).toBeGreaterThanOrEqual(textTokensIn);
        expect(ceiling.audioTokensIn).toBeGreaterThanOrEqual(audioTokensIn);
      }),
      { numRuns: 20 },
    );
  });

  test('covers an earlier answer, whose transcript is read again', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 120 }), ({ direction, ...parts }, seconds) => {
        const guide = { kind: 'earlier-answer', audioId: 'audio_1' } as const;
        const asked = { ...parts, voice: voice(direction), guide };
        const fastest = 'x'.repeat(22 * seconds);
        const { textTokensIn } = counted(narrationBody(asked, 'm-audio', 0.8), fastest);
        const ceiling = narrationCeiling({ ...parts, direction, earlierSeconds: seconds });
        expect(ceiling.textTokensIn).toBeGreaterThanOrEqual(textTokensIn);
        expect(ceiling.audioTokensIn).toBeGreaterThanOrEqual(20 * seconds);
      }),
    );
  });

  test.each([
    ['English', 'en', 'It was the best of times, it was the worst of times, it was the age. '],
    ['German', 'de', 'Alle glücklichen Familien gleichen einander, jede unglückliche Familie. '],
  ])('stays near what is sent, so that the quota is used: %s', (_name, tag, sentence) => {
    const parts = { spoken: sentence.repeat(14), language: tag, bookTitle: 'T', direction: 'calm' };
    const body = narrationBody({ ...parts, voice: voice('calm') }, 'gpt-audio-mini', 0.8);
    const { textTokensIn, max } = counted(body);
    expect(admissionTokens(narrationCeiling(parts)) / (textTokensIn + max)).toBeLessThan(1.05);
  });

  test('is all of the completion as audio, the dearest', () => {
    const parts = { spoken: 'Es war.', language: 'de', bookTitle: '', direction: '' };
    expect(narrationCeiling(parts)).toMatchObject({
      textTokensOut: 0,
      audioTokensOut: completionBudget('Es war.', 'de'),
    });
  });
});

describe('the ceiling of listening', () => {
  const seconds = fc.integer({ min: 1, max: 20 });

  test('is never less than what the emulator counts for a transcription', () => {
    fc.assert(
      fc.property(language, seconds, (tag, length) => {
        const asked = {
          audio: wav(length),
          format: 'wav',
          seconds: length,
          language: tag,
        } as const;
        const body = listeningBody(asked, transcriptionPrompt(tag), 'gpt-audio-mini');
        expectCovered(body, { seconds: length, characters: 0 });
      }),
      { numRuns: 20 },
    );
  });

  test('is never less than what the emulator counts for a proof', () => {
    fc.assert(
      fc.property(
        prose.filter((text) => text !== ''),
        language,
        (spoken, tag) => {
          const asked = { audio: wav(1), format: 'wav', seconds: 1, language: tag } as const;
          const body = listeningBody(asked, proofPrompt(spoken, tag), 'gpt-audio-mini');
          expectCovered(body, { seconds: 1, characters: spoken.length });
        },
      ),
    );
  });

  function expectCovered(body: object, parts: { seconds: number; characters: number }): void {
    const { textTokensIn, audioTokensIn, max } = counted(body);
    const ceiling = listeningCeiling(parts);
    expect(ceiling.textTokensIn).toBeGreaterThanOrEqual(textTokensIn);
    expect(ceiling.audioTokensIn).toBeGreaterThanOrEqual(audioTokensIn);
    expect(ceiling).toMatchObject({ textTokensOut: max, audioTokensOut: 0 });
  }
});
