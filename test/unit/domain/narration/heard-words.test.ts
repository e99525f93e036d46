import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { heardWords } from '#src/domain/narration/heard-words.ts';

const words = 'Call me Ishmael. Some years ago I went to sea.';

describe('the words in a listener’s answer', () => {
  test.each([
    ['bare', words],
    ['between the marks', `<heard>${words}</heard>`],
    ['between the marks, on lines of their own', `<heard>\n${words}\n</heard>`],
    ['with remarks around the marks', `Sure! <heard>${words}</heard> Let me know.`],
    ['cut off before the second mark', `<heard>\n${words}`],
    ['after an announcement', `Here is the transcription:\n\n${words}`],
    ['after an announcement of the file', `Sure, here's the transcript of the audio:\n${words}`],
    ['after a German announcement', `Hier ist die Transkription:\n${words}`],
    ['after a label', `Transcription: ${words}`],
    ['after a bold label', `**Transcript:** ${words}`],
    ['in quotation marks', `"${words}"`],
    ['in curly ones', `“${words}”`],
    ['in a code fence', `\`\`\`\n${words}\n\`\`\``],
    ['in a fence with a name', `\`\`\`text\n${words}\n\`\`\``],
    ['announced, fenced and quoted', `The transcription is:\n\`\`\`\n"${words}"\n\`\`\``],
    ['with time marks', `[00:00] Call me Ishmael.\n[00:02] Some years ago I went to sea.`],
    ['with spans of time', `[00:00:00.0 --> 00:00:02.5] ${words}`],
  ])('are found %s', (_why, answer) => {
    expect(heardWords(answer).replaceAll(/\s+/gu, ' ')).toBe(words);
  });

  test.each([
    ['a preamble that may have been spoken', `Sure, here is the passage: ${words}`],
    ['an announcement in the line of the words', `Here is the transcription: ${words}`],
    ['an answer instead of words', 'I could not make out any words in this recording.'],
    ['talk in quotation marks', '"Call me," he said, "Ishmael."'],
    ['a quotation at the end', 'He said: "Call me Ishmael."'],
    ['what stands in brackets', '[music] Call me Ishmael.'],
    ['a time that is read', 'It was 10:30 [sic].'],
    ['nothing', ''],
  ])('keep %s', (_why, answer) => {
    expect(heardWords(answer)).toBe(answer);
  });

  test('are nothing where nothing was heard', () => {
    expect(heardWords('<heard></heard>')).toBe('');
    expect(heardWords('<heard>\n\n</heard>')).toBe('');
  });

  test('are all kept between the marks, but for times', () => {
    const piece = fc.constantFrom(
      '```',
      '\n',
      '"',
      '“',
      '”',
      'Transcript: ',
      'word',
      ' ',
      '[00:01]',
    );
    const answer = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    const letters = (text: string): string => text.replaceAll(/[^a-z]/giu, '');
    fc.assert(
      fc.property(answer, (text) => {
        expect(letters(heardWords(`Sure: <heard>${text}</heard> Done.`))).toBe(letters(text));
      }),
    );
  });
});
