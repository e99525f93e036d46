import { describe, expect, test } from '@jest/globals';

import { answerOf } from '#src/adapters/azure-openai/chat-answer.ts';
import { parseCompletion } from '#src/adapters/azure-openai/parse-completion.ts';
import { recordingOf } from '#src/adapters/azure-openai/reply.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { ContentFilteredError, TakeRejectedError, TemporaryError } from '#src/domain/errors.ts';
import type { Recording } from '#src/ports/speech.ts';

const ceiling = { textTokensIn: 500, audioTokensIn: 0, textTokensOut: 0, audioTokensOut: 999 };
const read = (sent: unknown): Recording => {
  const body = Buffer.from(JSON.stringify(sent) ?? '');
  return recordingOf(answerOf(parseCompletion(body).completion), ceiling);
};

const data = Buffer.from('RIFF-and-so-on').toString('base64');
const spoken = (transcript?: unknown, finish = 'stop', more: object = {}) => ({
  finish_reason: finish,
  message: { role: 'assistant', content: null, audio: { id: 'a', data, transcript, ...more } },
});
const written = (content: string, finish = 'stop') => ({
  finish_reason: finish,
  message: { role: 'assistant', content, audio: null },
});
const bytesOf = (completion: unknown) => Buffer.from(read(completion).audio).toString();

describe('the recording in a chat completion', () => {
  test.each([
    ['the only choice', [spoken('x')]],
    ['the second choice', [written('x'), spoken('x')]],
    ['a choice after an odd one', [{}, { message: null }, spoken('x')]],
    ['a choice after an empty one', [spoken('x', 'stop', { data: '' }), spoken('x')]],
  ])('is found in %s', (_why, choices) => {
    expect(bytesOf({ choices })).toBe('RIFF-and-so-on');
  });

  test.each([
    ['Once upon a time.', 'Once upon a time.'],
    ['', undefined],
    ['  \n', undefined],
    [null, undefined],
    [undefined, undefined],
    [42, undefined],
  ])('with the transcript %p has the transcript %p', (given, transcript) => {
    const recording = read({ choices: [spoken(given)] });
    expect(recording.transcript).toBe(transcript);
    expect('transcript' in recording).toBe(transcript !== undefined);
  });

  test.each([
    ['stop', true],
    ['length', false],
  ])('that finished by %s has complete: %p', (finish, complete) => {
    expect(read({ choices: [spoken('x', finish)] }).complete).toBe(complete);
  });

  test('is incomplete when the text beside it was cut', () => {
    const choices = [written('x', 'length'), spoken('x')];
    expect(read({ choices }).complete).toBe(false);
  });

  test.each([
    ['a name and a time', { id: 'audio_1', expires_at: 1_700_000_000 }, 'audio_1'],
    ['no name', { id: '', expires_at: 1_700_000_000 }, undefined],
    ['no time', { id: 'audio_1' }, undefined],
    ['a time that is none', { id: 'audio_1', expires_at: 'soon' }, undefined],
  ])('with %s is remembered as %p', (_why, more, audioId) => {
    const { answer } = read({ choices: [spoken('x', 'stop', more)] });
    expect(answer).toEqual(
      audioId === undefined ? undefined : { audioId, expiresAtMs: 1_700_000_000_000 },
    );
  });

  test('names the model that answered, where the service does', () => {
    const choices = [spoken('x')];
    expect(read({ choices, model: 'gpt-audio-mini-2025-10-06' }).model).toBe(
      'gpt-audio-mini-2025-10-06',
    );
    expect('model' in read({ choices })).toBe(false);
  });

  test('is billed by its length where the service does not count: 20 tokens a second', () => {
    const wav = Buffer.concat([wavHeader(48_000), Buffer.alloc(96_000)]).toString('base64');
    const recording = read({ choices: [spoken('Once upon', 'stop', { data: wav })] });
    expect(recording.isCounted).toBe(false);
    expect(recording.usage).toEqual({
      textTokensIn: 500,
      audioTokensIn: 0,
      textTokensOut: 3,
      audioTokensOut: 40,
    });
  });

  test('is billed as much as may be where nobody knows its length', () => {
    expect(read({ choices: [spoken('x')] })).toMatchObject({
      isCounted: false,
      usage: { audioTokensOut: 999 },
    });
  });
});

describe('a chat completion without a recording', () => {
  test.each([
    ['no choices', { choices: [] }, TakeRejectedError],
    ['nothing known', { odd: 1 }, TakeRejectedError],
    ['text alone', { choices: [written('Sure! Which book?')] }, TakeRejectedError],
    ['empty audio', { choices: [{ message: { audio: { data: '' } } }] }, TakeRejectedError],
    ['a filter', { choices: [written('', 'content_filter')] }, ContentFilteredError],
    ['a filter half way', { choices: [spoken('x', 'content_filter')] }, ContentFilteredError],
    ['a gateway’s error', { error: { message: 'upstream gone' } }, TemporaryError],
    ['nothing', undefined, TemporaryError],
    ['null', null, TemporaryError],
    ['a word', 'Sorry.', TemporaryError],
  ])('(%s) is an error with one meaning', (_why, completion, meaning) => {
    expect(() => read(completion)).toThrow(meaning);
  });

  test('is quoted when the model wrote instead of speaking', () => {
    const choices = [written('Sure! Which book?')];
    expect(() => read({ choices })).toThrow('Sure! Which book?');
  });

  test('says what it was billed', () => {
    const usage = {
      prompt_tokens: 10,
      completion_tokens: 5,
      completion_tokens_details: { audio_tokens: 0 },
    };
    expect(failure({ choices: [written('No.')], usage })).toMatchObject({
      usage: { textTokensIn: 10, audioTokensIn: 0, textTokensOut: 5, audioTokensOut: 0 },
    });
  });

  test('may have been billed when a gateway lost the answer', () => {
    expect(failure({ error: { message: 'upstream gone' } })).toMatchObject({ maybeBilled: true });
  });
});

function failure(completion: unknown): unknown {
  try {
    return read(completion);
  } catch (error) {
    return error;
  }
}
