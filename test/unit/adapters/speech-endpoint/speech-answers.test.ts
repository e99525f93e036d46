import { describe, expect, test } from '@jest/globals';

import { speechEndpoint } from '#src/adapters/speech-endpoint/speech-endpoint.ts';

import { audioServer, never, send } from './audio-server.ts';
import { frameSeconds, makeMp3 } from './make-mp3.ts';
import { narrateBy, request, wav } from './narrate-by.ts';

describe('an answer of', () => {
  test.each([
    { what: 'a WAV', bytes: wav, type: 'audio/wav', audioTokens: 20 },
    { what: 'a WAV that is not called one', bytes: wav, type: '', audioTokens: 20 },
    {
      what: 'a WAV that is called JSON by mistake',
      bytes: wav,
      type: 'audio/json',
      audioTokens: 20,
    },
    {
      what: 'an MP3 that nobody asked for',
      bytes: makeMp3(100),
      type: 'audio/mpeg',
      audioTokens: Math.ceil(100 * frameSeconds * 20),
    },
    {
      what: 'an Ogg, of whose length only the text tells',
      bytes: Buffer.from('OggS and more'),
      type: 'audio/ogg',
      audioTokens: 40,
    },
  ])('$what is passed on as it came', async ({ bytes, type, audioTokens }) => {
    await using server = await audioServer((response) => send(response, bytes, type));
    expect(await narrateBy(server)).toEqual({
      audio: new Uint8Array(bytes),
      complete: true,
      isCounted: false,
      usage: { textTokensIn: 8, audioTokensIn: 0, textTokensOut: 0, audioTokensOut: audioTokens },
    });
  });

  test.each([
    { delivery: 'stream', type: 'audio/pcm', rate: 24_000 },
    { delivery: 'stream', type: 'application/octet-stream', rate: 24_000 },
    { delivery: 'whole', type: 'audio/pcm', rate: 24_000 },
    { delivery: 'stream', type: 'audio/pcm;rate=22050', rate: 22_050 },
    { delivery: 'whole', type: 'audio/L16; rate=22050', rate: 22_050 },
  ])('raw samples ($delivery, $type) becomes a WAV', async ({ delivery, type, rate }) => {
    const pcm = Buffer.from([1, 0, 2, 0, 3]);
    await using server = await audioServer((response) => send(response, pcm, type));
    const { audio } = (await narrateBy(server, { delivery })) as { audio: Uint8Array };
    const file = Buffer.from(audio);
    expect(file.readUInt32LE(24)).toBe(rate);
    expect(file.readUInt32LE(28)).toBe(rate * 2);
    expect(file.readUInt32LE(40)).toBe(4);
    expect([...file.subarray(44)]).toEqual([1, 0, 2, 0]);
  });

  const overloaded = '{"error":{"message":"CUDA out of memory."}}';
  test.each([
    { what: 'nothing', body: '', type: 'audio/wav', name: 'TakeRejectedError', says: 'no audio' },
    {
      what: 'a failure',
      body: overloaded,
      type: 'application/json',
      name: 'TemporaryError',
      says: 'failed: CUDA out of memory.',
    },
    {
      what: 'a failure that is called audio',
      body: overloaded,
      type: 'audio/wav',
      name: 'TemporaryError',
      says: 'failed: CUDA out of memory.',
    },
    {
      what: 'FastAPI’s failure',
      body: '{"detail":"worker died"}',
      type: 'application/json',
      name: 'TemporaryError',
      says: 'failed: worker died.',
    },
    {
      what: 'half of a failure',
      body: '{"error":{"mess',
      type: 'application/json',
      name: 'TemporaryError',
      says: 'cut off',
    },
    {
      what: 'other JSON',
      body: '{"status":"ok"}',
      type: 'application/json',
      name: 'RefusedError',
      says: 'with JSON instead of audio',
    },
    {
      what: 'a web page',
      body: '<!doctype html><p>Welcome',
      type: 'text/html',
      name: 'RefusedError',
      says: 'with a web page instead of audio',
    },
    {
      what: 'a web page without a name',
      body: '\n<html><p>Welcome',
      type: '',
      name: 'RefusedError',
      says: 'with a web page instead of audio',
    },
    {
      what: 'words',
      body: 'Kokoro is running',
      type: 'text/plain',
      name: 'RefusedError',
      says: 'with text instead of audio',
    },
  ])('$what is a $name', async ({ body, type, name, says }) => {
    await using server = await audioServer((response) => send(response, body, type));
    expect(await narrateBy(server)).toMatchObject({ name, message: expect.stringContaining(says) });
    expect(server.received).toHaveLength(1);
  });

  test('nothing was billed for the text at least', async () => {
    await using server = await audioServer((response) => send(response, '', 'audio/wav'));
    expect(await narrateBy(server)).toMatchObject({
      usage: { textTokensIn: 8, audioTokensOut: 0 },
    });
  });

  test('a sound that breaks off is temporary, and may have been billed', async () => {
    await using server = await audioServer((response) => {
      response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '100000' });
      response.write(wav, () => response.destroy());
    });
    expect(await narrateBy(server)).toMatchObject({ name: 'TemporaryError', maybeBilled: true });
  });

  test('a sound that stops coming is given up after the time limit', async () => {
    await using server = await audioServer((response) => {
      response.writeHead(200, { 'content-type': 'audio/wav' });
      response.write(wav);
    });
    const { options } = server;
    const speech = speechEndpoint({ ...options, settings: { timeoutMs: 200 } });
    await expect(speech.narrate(request, never)).rejects.toMatchObject({
      name: 'TemporaryError',
      maybeBilled: true,
    });
    await speech.close();
  });

  test('a sound that is aborted half-way ends with the reason', async () => {
    const abort = new AbortController();
    await using server = await audioServer((response) => {
      response.writeHead(200, { 'content-type': 'audio/wav' });
      response.write(wav, () => abort.abort(new Error('shutdown')));
    });
    const speech = speechEndpoint(server.options);
    await expect(speech.narrate(request, abort.signal)).rejects.toThrow('shutdown');
    await speech.close();
  });
});
