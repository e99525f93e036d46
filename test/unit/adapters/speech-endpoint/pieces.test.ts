import { describe, expect, test } from '@jest/globals';
import { assert, property, uint8Array } from 'fast-check';

import { guessUsage } from '#src/adapters/speech-endpoint/guess-usage.ts';
import { mp3Seconds } from '#src/adapters/speech-endpoint/mp3-seconds.ts';
import { speechBody, takesDirection } from '#src/adapters/speech-endpoint/speech-body.ts';
import { spokenCode } from '#src/adapters/speech-endpoint/transcription-form.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
import { writeWav } from '#test/support/emulator/wav.ts';

import { frameBytes, frameSeconds, makeMp3 } from './make-mp3.ts';

describe('speechBody', () => {
  const request: NarrationRequest = {
    spoken: 'Call me Ishmael.',
    voice: { name: 'marin', model: 'gpt-audio-mini', direction: ' dry\n and  slow ' },
    language: 'en',
    bookTitle: 'Moby-Dick',
  };
  test.each([
    { delivery: 'whole', format: 'wav' },
    { delivery: 'stream', format: 'pcm' },
  ] as const)('asks for $format where audio is delivered as a $delivery', (row) => {
    const options = { model: 'm', delivery: row.delivery, withDirection: false };
    expect(speechBody(request, options)).toEqual({
      model: 'm',
      input: 'Call me Ishmael.',
      voice: 'marin',
      response_format: row.format,
    });
  });

  test('says how to read on one line', () => {
    const options = { model: 'm', delivery: 'whole', withDirection: true } as const;
    expect(speechBody(request, options).instructions).toBe('dry and slow');
  });

  test('says nothing of a voice without direction', () => {
    const voice = { ...request.voice, direction: ' ' };
    const options = { model: 'm', delivery: 'whole', withDirection: true } as const;
    expect(speechBody({ ...request, voice }, options)).not.toHaveProperty('instructions');
  });
});

describe('takesDirection', () => {
  test.each([
    ['gpt-4o-mini-tts', true],
    ['my-deployment', true],
    ['tts-1', false],
    ['tts-1-hd', false],
    ['tts-1-1106', false],
    ['tts-10', true],
    ['kokoro', false],
    ['speaches-ai/Kokoro-82M-v1.0-ONNX', false],
    ['speaches-ai/piper-en_GB-alan-low', false],
  ])('%s: %s', (model, takes) => {
    expect(takesDirection(model)).toBe(takes);
  });
});

describe('mp3Seconds', () => {
  test.each([
    ['frames', makeMp3(100), 100 * frameSeconds],
    ['frames after a tag', makeMp3(100, 300), 100 * frameSeconds],
    ['a single frame', makeMp3(1), frameSeconds],
    ['frames of which the last is cut off', makeMp3(3).subarray(0, -50), 3 * frameSeconds],
  ])('tells how long %s play', (_what, file, seconds) => {
    expect(mp3Seconds(file)).toBeCloseTo(seconds, 9);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a WAV', writeWav(new Int16Array(100), 24_000, 'unknown-size')],
    ['samples of -1, which look like the beginning of a frame', Buffer.alloc(1000, 0xff)],
    ['one header by chance', Buffer.concat([makeMp3(1), Buffer.alloc(frameBytes)])],
  ])('finds no MP3 in %s', (_what, file) => {
    expect(mp3Seconds(file)).toBeUndefined();
  });

  test('ends with whatever bytes', () => {
    assert(
      property(uint8Array({ maxLength: 2000 }), (bytes) => {
        const seconds = mp3Seconds(bytes) ?? 0;
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThan(1 + bytes.length);
      }),
    );
  });
});

describe('guessUsage', () => {
  const other = writeWav(new Int16Array(44_100), 44_100, 'trailing-chunk');
  const minute = writeWav(new Int16Array(24_000 * 60), 24_000, 'size-7fffffff');
  test.each([
    {
      what: 'a minute of WAV, whatever its header says',
      audio: minute,
      text: 'Hello.',
      usage: [2, 1200],
    },
    { what: 'a WAV of another rate', audio: other, text: '', usage: [0, 20] },
    {
      what: 'the direction, too',
      audio: minute,
      text: 'Hello.',
      direction: 'dry',
      usage: [3, 1200],
    },
    { what: 'a text of ideographs', audio: Buffer.from('OggS'), text: '三体问题', usage: [4, 27] },
    { what: 'no sound at all', audio: new Uint8Array(0), text: 'Hello.', usage: [2, 0] },
  ])('counts $what', ({ audio, text, direction = '', usage }) => {
    const [textTokensIn, audioTokensOut] = usage;
    expect(guessUsage(audio, text, direction)).toEqual({
      textTokensIn,
      audioTokensIn: 0,
      textTokensOut: 0,
      audioTokensOut,
    });
  });
});

describe('spokenCode', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pt_BR', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['nb-NO', 'no'],
    ['nn', 'nn'],
    ['fil', 'tl'],
    ['iw', 'he'],
    ['grc', undefined],
    ['und', undefined],
    ['English, please', undefined],
    ['', undefined],
  ])('of %j is %j', (language, code) => {
    expect(spokenCode(language)).toBe(code);
  });
});
