import { describe, expect, test } from '@jest/globals';

import { recordingOf } from '#src/adapters/azure-openai/reply.ts';
import {
  ContentFilteredError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
} from '#src/domain/errors.ts';

const data = Buffer.from('RIFF-and-so-on').toString('base64');
const spoken = (transcript?: unknown, finish = 'stop') => ({
  finish_reason: finish,
  message: { role: 'assistant', content: null, audio: { id: 'a', data, transcript } },
});
const written = (content: string, finish = 'stop') => ({
  finish_reason: finish,
  message: { role: 'assistant', content, audio: null },
});
const bytesOf = (completion: unknown) => Buffer.from(recordingOf(completion).audio).toString();

describe('the recording in a chat completion', () => {
  test.each([
    ['the only choice', [spoken('x')]],
    ['the second choice', [written('x'), spoken('x')]],
    ['a choice after an odd one', [{}, { message: null }, spoken('x')]],
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
    const recording = recordingOf({ choices: [spoken(given)] });
    expect(recording.transcript).toBe(transcript);
    expect('transcript' in recording).toBe(transcript !== undefined);
  });

  test.each([
    ['stop', true],
    ['length', false],
  ])('that finished by %s has complete: %p', (finish, complete) => {
    expect(recordingOf({ choices: [spoken('x', finish)] }).complete).toBe(complete);
  });

  test('is incomplete when the text beside it was cut', () => {
    const choices = [written('x', 'length'), spoken('x')];
    expect(recordingOf({ choices }).complete).toBe(false);
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
    ['a web page', '<html>', RefusedError],
  ])('(%s) is an error with one meaning', (_why, completion, meaning) => {
    expect(() => recordingOf(completion)).toThrow(meaning);
  });

  test('is quoted when the model wrote instead of speaking', () => {
    const choices = [written('Sure! Which book?')];
    expect(() => recordingOf({ choices })).toThrow('Sure! Which book?');
  });
});
