import { describe, expect, test } from '@jest/globals';

import { bases, bytesOf, errorOf, speak, transcribe } from '#test/support/emulator/ask-audio.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { writeWav } from '#test/support/emulator/wav.ts';

describe('a transcription', () => {
  const tone = writeWav(new Int16Array(36_000).fill(9), 24_000, 'trailing-chunk');

  test('of a recording made elsewhere is empty, and billed by its length', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await transcribe(emulator, tone, { language: 'en', temperature: '0' });
    expect(await answer.json()).toEqual({
      text: '',
      usage: {
        type: 'tokens',
        input_tokens: 15,
        input_token_details: { text_tokens: 0, audio_tokens: 15 },
        output_tokens: 0,
        total_tokens: 15,
      },
    });
    expect(emulator.requests).toMatchObject([
      { kind: 'transcription', language: 'en', usage: { audioTokensIn: 15 } },
    ]);
  });

  test('by Whisper is billed by the second', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await transcribe(emulator, tone, { model: 'whisper-1' });
    expect(await answer.json()).toMatchObject({ usage: { type: 'duration', seconds: 2 } });
  });

  test('hears whole chapters, of which every byte arrives as it was sent', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const input = 'She sells sea shells. '.repeat(150).trim();
    const file = await bytesOf(await speak(emulator, { input }));
    expect(await (await transcribe(emulator, file)).json()).toMatchObject({ text: input });
  });

  test.each([
    { what: 'no model', changes: { model: undefined }, code: null },
    {
      what: 'a model that does not listen',
      changes: { model: 'gpt-audio' },
      code: 'OperationNotSupported',
    },
    { what: 'a language by its name', changes: { language: 'English' }, code: 'invalid_value' },
    { what: 'a temperature out of range', changes: { temperature: '2' }, code: 'invalid_value' },
    { what: 'another format', changes: { response_format: 'srt' }, code: 'invalid_value' },
    { what: 'bytes that are no recording', file: Buffer.from('hello'), code: null },
    { what: 'a file that is a text', file: 'hello', code: 'invalid_type' },
  ])('is refused with 400 for $what', async ({ file = tone, changes = {}, code }) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await transcribe(emulator, file, changes);
    expect(answer.status).toBe(400);
    expect(await errorOf(answer)).toMatchObject({ code });
  });

  test('is refused with 400 for a body that is no form', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const answer = await speak(emulator, {}, { path: `${bases.openai}/transcriptions` });
    expect(answer.status).toBe(400);
  });
});
