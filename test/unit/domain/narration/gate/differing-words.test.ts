import { describe, expect, test } from '@jest/globals';

import { compareWords } from '#src/domain/narration/gate/words/compare-words.ts';

describe('other words are told, and which:', () => {
  const text = 'The tide went out. Nobody on the quay said a word. Then it came in again.';
  test.each([
    [
      'a dropped not',
      'He did not go.',
      'He did go.',
      ['omission'],
      '1 word is missing after “He did”: “not”.',
    ],
    ['n’t', 'She can’t come.', 'She can come.', ['substitution'], '“can” is said after “She”'],
    ['never', 'I never saw it.', 'I ever saw it.', ['substitution'], '“ever”'],
    ['a name for another', 'I saw Jane there.', 'I saw June there.', ['substitution'], '“June”'],
    [
      'a name of the other sex',
      'Then Maria rose.',
      'Then Mario rose.',
      ['substitution'],
      '“Mario”',
    ],
    [
      'a number for another',
      'It cost £15 then.',
      'It cost fifty pounds then.',
      ['substitution'],
      '“fifty pounds”',
    ],
    [
      'digits for a number',
      'two, three',
      'twenty-three',
      ['substitution'],
      '“twenty” is said at the beginning, where the text has “two”',
    ],
    ['a plural', 'The houses burned.', 'The house burned.', ['substitution'], '“house”'],
    ['a word with a capital', 'The Red House', 'The Red Horse', ['substitution'], '“Horse”'],
    ['were for we’re', 'We’re happy.', 'Were happy.', ['substitution'], '“Were”'],
    ['four for a and for', 'I a saw', 'I the saw', ['substitution'], '“the”'],
    ['an article before a number', 'the 2nd man', '2nd man', ['omission'], '“the”'],
    [
      'a sentence',
      text,
      'The tide went out. Then it came in again.',
      ['omission'],
      '7 words are missing after “The tide went out”',
    ],
    [
      'the end',
      text,
      'The tide went out. Nobody on the quay said a word.',
      ['omission'],
      '5 words are missing',
    ],
    ['the beginning', 'One two three.', 'Two three.', ['omission'], 'at the beginning: “One”'],
    [
      'said twice',
      text,
      text.replace('Nobody', 'Nobody on the quay said a word. Nobody'),
      ['repetition'],
      '7 words are said twice',
    ],
    ['a stumble', 'a b c d e f', 'a b c d e d e f', ['repetition'], 'said twice'],
    [
      'added',
      text,
      text.replace('word', 'single word'),
      ['insertion'],
      '1 word is added after “the quay said a”: “single”.',
    ],
    [
      'a preface',
      text,
      `Sure, here is the text: ${text}`,
      ['preamble'],
      '5 words are said before the text begins: “Sure here is the text”.',
    ],
    [
      'a sign-off',
      text,
      `${text} Let me know if you need more.`,
      ['sign-off'],
      '7 words are said after the text has ended',
    ],
    [
      'swapped sentences',
      'a b c. d e f. g h i.',
      'a b c. g h i. d e f.',
      ['moved', 'moved'],
      'but elsewhere',
    ],
    [
      'an answer',
      'Can you tell me why?',
      'I would begin with the simplest explanation.',
      ['answered'],
      'Another text is said',
    ],
    ['an answer to a heading', 'Prologue.', 'Sure thing.', ['answered'], 'Sure thing'],
    [
      'a refusal',
      'Tell me more about it.',
      'I’m sorry, but I can’t help with that.',
      ['refused'],
      'declines to read',
    ],
    ['nothing', 'One two', '', ['omission'], '2 words are missing'],
    [
      'schon and schön',
      'Es war schon spät.',
      'Es war schön spät.',
      ['substitution'],
      '“schön”',
      'de',
    ],
    ['nicht', 'Er kam nicht an.', 'Er kam an.', ['omission'], '“nicht”', 'de'],
    [
      'German nouns are no names',
      'Das Haus brannte.',
      'Das Maus brannte.',
      ['substitution'],
      '“Maus”',
      'de',
    ],
    ['one character', '我不去', '我去', ['omission'], '“不”', 'zh'],
    ['another character', '小狗来了', '小猫来了', ['substitution'], '“猫”', 'zh'],
    ['words of Thai', 'ไม่ไป', 'ไป', ['omission'], 'missing', 'th'],
  ] as [string, string, string, string[], string, string?][])(
    '%s',
    (...[, written, said, kinds, sentence, language = 'en']) => {
      const { findings, differing } = compareWords(written, said, language);
      expect(findings.map(({ kind }) => kind)).toEqual(kinds);
      expect(findings.map((finding) => finding.sentence).join(' ')).toContain(sentence);
      expect(differing).toBeGreaterThan(0);
    },
  );

  test('long stretches are quoted from their beginning and end', () => {
    const long = Array.from(
      { length: 40 },
      (_, at) => `word${String.fromCodePoint(97 + (at % 26))}${at}`,
    );
    const { findings } = compareWords(`one ${long.join(' ')} two`, 'one two', 'en');
    expect(findings).toMatchObject([
      {
        kind: 'omission',
        where: { after: 'one', expected: expect.stringMatching(/^worda0 .+ … .+ wordn39$/) },
      },
    ]);
  });
});
