import { describe, expect, test } from '@jest/globals';

import { findLoop } from '#src/domain/dictation/find-loop.ts';
import { judgeTranscript } from '#src/domain/dictation/judge-transcript.ts';

const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => `word${at % 97}of${at}`).join(' ');
const judge = (text: string, speechSeconds: number) =>
  judgeTranscript({ text, speechSeconds, complete: true });

describe('a transcript', () => {
  test.each([
    ['without a word, though somebody speaks', ' … ', 10, 'empty'],
    ['far too short for its speech', 'Yes.', 60, 'sparse'],
    ['far too long for its speech', words(200), 10, 'crowded'],
    ['that says one thing over and over', 'and then he went home '.repeat(20), 40, 'loop'],
    ['that is a refusal', "I'm sorry, but I can't transcribe this.", 10, 'answer'],
    ['that asks for the file', 'Please provide the audio file.', 10, 'answer'],
    ['that hears nothing', 'No speech was detected.', 3, 'answer'],
    ['that begins with chat', "Sure! Here's the transcription: It was dark.", 4, 'answer'],
    ['with a title of its own', 'Transcript: It was a dark night.', 4, 'answer'],
    ['that tells of the recording', 'The audio says that it was dark.', 4, 'answer'],
  ])('%s is wrong', (_what, text, seconds, fault) => {
    expect(judge(text, seconds)).toBe(fault);
  });

  test('that stops before the end is wrong', () => {
    const text = 'It was a dark and stormy night.';
    expect(judgeTranscript({ text, complete: false, speechSeconds: 3 })).toBe('incomplete');
  });

  test.each([
    ['of prose', 'It was a dark and stormy night, and the rain fell in torrents.', 5],
    ['of a person who is sorry', 'I’m sorry, I can’t come tonight, said Anna.', 4],
    ['of dialogue', '“Sure! Here is the money,” he said. “Of course, sir.”', 5],
    ['of a slow speaker', 'Once. Upon. A. Time. There was a king.', 9],
    ['of Chinese', '这是一个漆黑的暴风雨之夜，雨下得很大。', 6],
    ['of a refrain', 'No, no, no, no, no! She would not have it.', 5],
    ['of a cough', '', 1],
    ['of a short word in a long breath', 'Yes.', 4],
  ])('%s is right', (_what, text, seconds) => {
    expect(judge(text, seconds)).toBeUndefined();
  });
});

describe('findLoop', () => {
  test.each([
    ['a word', 'so '.repeat(14), 'so'],
    ['a phrase at the end', `It was late. ${'I went on. '.repeat(6)}`, 'i went on'],
    [
      'whatever its marks',
      'Thank you. thank you, THANK YOU! Thank you; thank you. Thank you.',
      'thank you',
    ],
  ])('finds %s', (_what, text, phrase) => {
    expect(spread(findLoop(text))).toEqual(spread(phrase));
  });

  test('finds none where a thing is said three times', () => {
    expect(findLoop('What I tell you three times is true. '.repeat(3))).toBeUndefined();
  });
});

/** A loop has no first word. */
function spread(phrase: string | undefined): readonly string[] {
  return (phrase ?? '').split(' ').toSorted();
}
