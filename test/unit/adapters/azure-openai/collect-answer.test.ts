import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { collectAnswer, mostPcmBytes } from '#src/adapters/azure-openai/collect-answer.ts';
import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { TemporaryError } from '#src/domain/errors.ts';

const delta = (content: object, more: object = {}) => ({
  model: 'gpt-audio-mini',
  choices: [{ index: 0, delta: content, finish_reason: null, ...more }],
});
const sound = (bytes: Uint8Array) =>
  delta({ audio: { id: 'audio_1', data: Buffer.from(bytes).toString('base64') } });
const stop = delta({}, { finish_reason: 'stop' });

async function* streamOf(events: readonly unknown[]): AsyncGenerator {
  for (const event of events) yield await Promise.resolve(event);
}
const collect = (...events: unknown[]) => collectAnswer(streamOf(events));

describe('a streamed answer', () => {
  test('has the samples of all pieces, each decoded by itself, as a WAV', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pieces, async (cut) => {
        const pcm = Buffer.concat(cut);
        fc.pre(pcm.length > 3);
        const { audio } = await collect(...cut.map(sound), stop);
        const wav = parseWav(audio?.bytes ?? new Uint8Array());
        expect(wav).toMatchObject({ sampleRate: 24_000, channels: 1, bitsPerSample: 16 });
        const whole = pcm.subarray(0, pcm.length & ~1);
        expect('data' in wav && Buffer.from(wav.data).equals(whole)).toBe(true);
      }),
    );
  });

  test('puts together what comes piece by piece', async () => {
    const usage = { prompt_tokens: 1, completion_tokens: 2 };
    const answer = await collect(
      { model: '', choices: [], prompt_filter_results: [] },
      delta({ role: 'assistant', content: null }),
      delta({ audio: { id: 'audio_1', transcript: 'Call me ' } }),
      delta({ audio: { id: 'audio_1', transcript: 'Ishmael.' } }),
      sound(new Uint8Array([1, 0, 2, 0])),
      { model: 'gpt-audio-mini', choices: [{ index: 0, delta: { audio: { expires_at: 1234 } } }] },
      stop,
      { model: 'gpt-audio-mini', choices: [], usage },
    );
    expect(answer).toMatchObject({
      model: 'gpt-audio-mini',
      finishReasons: ['stop'],
      text: '',
      counts: usage,
      audio: { id: 'audio_1', transcript: 'Call me Ishmael.', expiresAt: 1234 },
    });
  });

  test('is found in whichever choice has audio', async () => {
    const text = delta({ content: 'Here it is.' });
    const second = { choices: [{ ...sound(new Uint8Array([1, 0])).choices[0], index: 1 }] };
    const answer = await collect(text, second, stop);
    expect(answer.audio?.id).toBe('audio_1');
    expect(answer.text).toBe('Here it is.');
  });

  test('that is a whole file is left as it is', async () => {
    const file = Buffer.from('RIFF\0\0\0\0WAVEfmt and so on');
    const { audio } = await collect(sound(file.subarray(0, 9)), sound(file.subarray(9)), stop);
    expect(Buffer.from(audio?.bytes ?? []).equals(file)).toBe(true);
  });

  test.each([
    ['before anything came', []],
    ['in the middle of the audio', [sound(new Uint8Array([1, 0]))]],
    ['after an event that says nothing', [{ odd: true }, 42]],
  ])('that ends %s is a fault that passes and may have been billed', async (_why, events) => {
    const failure = await collect(...events).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TemporaryError);
    expect(failure).toMatchObject({ maybeBilled: true });
  });

  test('that never ends is left when it is longer than any answer, and counts as cut', async () => {
    const piece = sound(new Uint8Array(mostPcmBytes / 4 + 2));
    let sent = 0;
    async function* endless(): AsyncGenerator {
      for (;;) {
        sent += 1;
        yield await Promise.resolve(piece);
      }
    }
    const { finishReasons, audio } = await collectAnswer(endless());
    expect(finishReasons).toEqual(['length']);
    expect(sent).toBe(4);
    expect(audio).toBeDefined();
  });
});
