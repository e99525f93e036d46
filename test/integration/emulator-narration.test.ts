import { describe, expect, test } from '@jest/globals';

import { narrate } from '#test/support/emulator/ask-emulator.ts';
import { voiceNames } from '#test/support/emulator/chat-request.ts';
import { levelOf } from '#test/support/emulator/level.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';

const sentence = 'It was a bright cold day in April, and the clocks were striking thirteen.';

describe('a narration by the emulator', () => {
  test.each(['espeak', 'tone'] as const)('of the %s voice sounds like speech', async (voice) => {
    await using emulator = await startEmulator({ voice });
    const { samples } = await narrate(emulator, sentence);
    const seconds = samples.length / 24_000;
    expect(sentence.length / seconds).toBeGreaterThan(8);
    expect(sentence.length / seconds).toBeLessThan(22);
    expect(levelOf(samples)).toBeGreaterThan(-26);
    expect(levelOf(samples)).toBeLessThan(-16);
  });

  test.each(['espeak', 'tone'] as const)(
    'of the %s voice is the same every time, and another in every voice',
    async (voice) => {
      await using emulator = await startEmulator({ voice });
      const files = new Set<string>();
      for (const name of [...voiceNames, ...voiceNames]) {
        const audio = { voice: name, format: 'wav' };
        files.add((await narrate(emulator, 'Good morning.', { audio })).file.toString('base64'));
      }
      expect(files.size).toBe(voiceNames.length);
    },
  );

  test('is a 24 kHz mono WAV that does not know its own size', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { file, samples } = await narrate(emulator, sentence);
    expect(file.readUInt32LE(4)).toBe(0xffffffff);
    expect(file.readUInt32LE(40)).toBe(0xffffffff);
    expect(file.readUInt16LE(22)).toBe(1);
    expect(file.readUInt32LE(24)).toBe(24_000);
    expect(file.readUInt16LE(34)).toBe(16);
    expect(samples.length).toBe(Math.round((sentence.length * 24_000) / 14));
  });

  test('is billed at twenty tokens for a second, and its transcript as text', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { usage, samples, audio } = await narrate(emulator, sentence);
    const audioTokens = Math.ceil(samples.length / 1200);
    const textTokens = Math.ceil(sentence.length / 4);
    expect(usage).toMatchObject({
      completion_tokens: audioTokens + textTokens,
      total_tokens: usage.prompt_tokens + audioTokens + textTokens,
      prompt_tokens_details: { text_tokens: usage.prompt_tokens, audio_tokens: 0 },
      completion_tokens_details: { text_tokens: textTokens, audio_tokens: audioTokens },
    });
    expect(audio).toMatchObject({ id: expect.stringMatching(/^audio_/), transcript: sentence });
    expect(emulator.stats()).toMatchObject({
      paid: 1,
      usage: { audioTokensOut: audioTokens, textTokensOut: textTokens },
    });
  });

  test('stops where max_completion_tokens end, the transcript still whole', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const maximum = Math.ceil(sentence.length / 4) + 40;
    const cut = await narrate(emulator, sentence, { max_completion_tokens: maximum });
    expect(cut.finishReason).toBe('length');
    expect(cut.samples.length).toBe(2 * 24_000);
    expect(cut.audio.transcript).toBe(sentence);
    expect(cut.usage.completion_tokens).toBe(maximum);
  });

  test.each([
    [
      'mp3',
      (file: Buffer) =>
        file.readUInt16BE(0) >> 5 === 0x7ff || file.subarray(0, 3).toString() === 'ID3',
    ],
    ['flac', (file: Buffer) => file.subarray(0, 4).toString() === 'fLaC'],
    ['opus', (file: Buffer) => file.subarray(0, 4).toString() === 'OggS'],
    ['aac', (file: Buffer) => file.readUInt16BE(0) >> 4 === 0xfff],
    ['pcm16', (file: Buffer) => file.length === 2 * Math.round((sentence.length * 24_000) / 14)],
  ])('comes as %s on demand', async (format, hasItsForm) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { file } = await narrate(emulator, sentence, { audio: { voice: 'alloy', format } });
    expect(hasItsForm(file)).toBe(true);
  });
});
