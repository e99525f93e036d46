import { describe, expect, test } from '@jest/globals';

import { narrate, narrationBody, paths, post } from '#test/support/emulator/ask-emulator.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { writeWav } from '#test/support/emulator/wav.ts';

const wav = { voice: 'alloy', format: 'wav' };

/** A user message that holds a recording. */
function recorded(inputAudio: unknown): object {
  return {
    messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: inputAudio }] }],
  };
}

/** A silent WAV file of so many samples, in base64. */
function silence(samples: number): string {
  return writeWav(new Int16Array(samples), 24_000, 'unknown-size').toString('base64');
}

const megabytes = 1024 * 1024;

describe('the emulator refuses with 400', () => {
  test.each([
    ['no messages', { messages: undefined }, 'missing_required_parameter', 'messages'],
    ['messages that are no list', { messages: 'Hi' }, 'invalid_type', 'messages'],
    ['an empty list of messages', { messages: [] }, 'empty_array', 'messages'],
    ['a message that is no object', { messages: ['Hi'] }, 'invalid_type', 'messages[0]'],
    ['an unknown role', { messages: [{ role: 'me' }] }, 'invalid_value', 'messages[0].role'],
    [
      'a user message without content',
      { messages: [{ role: 'user' }] },
      'missing_required_parameter',
      'messages[0].content',
    ],
    [
      'a part of unknown type',
      { messages: [{ role: 'user', content: [{ type: 'smell' }] }] },
      'invalid_value',
      'messages[0].content[0].type',
    ],
    [
      'a recording outside a user message',
      { messages: [{ role: 'system', content: [{ type: 'input_audio' }] }] },
      'invalid_value',
      'messages[0].content[0].type',
    ],
    ['modalities that are no list', { modalities: 'audio' }, 'invalid_type', 'modalities'],
    ['an unknown modality', { modalities: ['video'] }, 'invalid_value', 'modalities[0]'],
    ['neither audio in nor audio out', { modalities: ['text'] }, 'invalid_value', 'model'],
    ['audio out without `audio`', { audio: undefined }, 'missing_required_parameter', 'audio'],
    ['no voice', { audio: { format: 'wav' } }, 'missing_required_parameter', 'audio.voice'],
    ['no format', { audio: { voice: 'alloy' } }, 'missing_required_parameter', 'audio.format'],
    ['an unknown voice', { audio: { ...wav, voice: 'bob' } }, 'invalid_value', 'audio.voice'],
    ['an unknown format', { audio: { ...wav, format: 'wma' } }, 'invalid_value', 'audio.format'],
    ['a streamed WAV', { stream: true }, 'unsupported_value', 'audio.format'],
    ['a flag that is none', { stream: 'yes' }, 'invalid_type', 'stream'],
    [
      'stream options without a stream',
      { stream_options: { include_usage: true } },
      'invalid_value',
      'stream_options',
    ],
    [
      'more tokens than the models give',
      { max_completion_tokens: 16_385 },
      'invalid_value',
      'max_completion_tokens',
    ],
    [
      'no tokens at all',
      { max_completion_tokens: 0 },
      'integer_below_min_value',
      'max_completion_tokens',
    ],
    ['part of a token', { max_completion_tokens: 1.5 }, 'invalid_type', 'max_completion_tokens'],
    ['too high a temperature', { temperature: 2.1 }, 'decimal_above_max_value', 'temperature'],
    [
      'an earlier answer it never gave',
      { messages: [{ role: 'assistant', audio: { id: 'audio_1' } }] },
      'audio_not_found',
      'messages[0].audio.id',
    ],
    [
      'a recording that is no base64',
      recorded({ data: '!!!!', format: 'wav' }),
      'invalid_value',
      'messages[0].content[0].input_audio.data',
    ],
    [
      'a recording that is not what it says',
      recorded({ data: silence(10), format: 'mp3' }),
      'invalid_value',
      'messages[0].content[0].input_audio.data',
    ],
    [
      'a recording of another format',
      recorded({ data: silence(10), format: 'flac' }),
      'invalid_value',
      'messages[0].content[0].input_audio.format',
    ],
    [
      'a recording over 20 MB',
      recorded({ data: silence(10 * megabytes), format: 'wav' }),
      'string_above_max_length',
      'messages[0].content[0].input_audio.data',
    ],
  ])('%s', async (_what, changes, code, param) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { status, text } = await post(emulator, narrationBody('Hello.', changes));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      error: { message: expect.any(String), type: 'invalid_request_error', param, code },
    });
    expect(emulator.requests).toMatchObject([{ status: 400, errorCode: code }]);
    expect(emulator.stats().paid).toBe(0);
  });

  test.each([
    ['a body that is not JSON', '{'],
    ['a body that is no object', '[]'],
    ['a body without a model', narrationBody('Hello.', { model: undefined })],
  ])('%s', async (_what, body) => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const { status, text } = await post(emulator, body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { message: expect.any(String) } });
  });

  test('a voice that the audio previews do not have', async () => {
    const deployments = { 'gpt-4o-audio-preview': {} };
    await using emulator = await startEmulator({ voice: 'tone', deployments });
    const path = paths.dated.replace('gpt-audio-mini', 'gpt-4o-audio-preview');
    const marin = narrationBody('Hello.', { audio: { ...wav, voice: 'marin' } });
    expect(await post(emulator, marin, path)).toMatchObject({ status: 400 });
    expect(await post(emulator, narrationBody('Hello.'), path)).toMatchObject({ status: 200 });
  });
});

describe('the emulator accepts', () => {
  test('a recording of nearly 20 MB, and counts ten tokens for each second of it', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const data = silence(10 * megabytes - 100);
    const { usage } = await narrate(emulator, '', recorded({ data, format: 'wav' }));
    const seconds = (10 * megabytes - 100) / 24_000;
    expect(usage.prompt_tokens_details.audio_tokens).toBe(Math.ceil(seconds * 10));
  });

  test('an MP3 recording', async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    const data = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(15_997)]).toString('base64');
    const { usage } = await narrate(emulator, '', recorded({ data, format: 'mp3' }));
    expect(usage.prompt_tokens_details.audio_tokens).toBe(10);
  });

  test('the id of its own answer for an hour, and no longer', async () => {
    let now = 1_000_000;
    await using emulator = await startEmulator({ voice: 'tone', now: () => now });
    const { audio } = await narrate(emulator, 'One.');
    expect(audio.expires_at).toBe(1000 + 3600);
    const messages = [
      { role: 'user', content: 'One.' },
      { role: 'assistant', audio: { id: audio.id } },
      { role: 'user', content: 'Two.' },
    ];
    now += 3_599_000;
    expect((await narrate(emulator, '', { messages })).audio.transcript).toBe('Two.');
    now += 1000;
    const { status, text } = await post(emulator, narrationBody('', { messages }));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'audio_not_found' } });
  });
});
