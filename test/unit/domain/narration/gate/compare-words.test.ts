import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { compareWords } from '#src/domain/narration/gate/words/compare-words.ts';

describe('the same words, written otherwise:', () => {
  test.each([
    ['case and punctuation', 'en', '“Well,” said She—', 'WELL said she'],
    ['curled apostrophes', 'en', 'Don’t!', "Don't"],
    ['figures and words', 'en', 'He was 21 then.', 'He was twenty-one then.'],
    ['a year', 'en', 'In 1914 it rained.', 'In nineteen fourteen it rained.'],
    [
      'a year beside another number',
      'en',
      '1,001 and one and one',
      'one thousand and one and one and one',
    ],
    ['both in figures', 'en', '1,204 men', '1204 men'],
    ['an ordinal', 'en', 'the 21st time', 'the twenty-first time'],
    [
      'money',
      'en',
      'He paid £5 10s. 6d. for it.',
      'He paid five pounds, ten shillings and sixpence for it.',
    ],
    ['dollars in millions', 'en', 'It cost $5 million.', 'It cost five million dollars.'],
    ['the time', 'en', 'At 3:30 he came.', 'At half past three he came.'],
    ['a date', 'en', 'on May 5', 'on May the fifth'],
    ['a fraction', 'en', '½ of it and 5½ more', 'half of it and five and a half more'],
    ['percent', 'en', '50% of it', 'fifty per cent of it'],
    ['a range', 'en', 'from 1914–18', 'from 1914 to 1918'],
    ['a king', 'en', 'Henry VIII died.', 'Henry the Eighth died.'],
    ['a chapter', 'en', 'Chapter IV', 'Chapter four'],
    ['a numeral alone', 'en', 'II', '2'],
    ['a numeral of one letter after its word', 'en', 'Act V', 'Act five'],
    [
      'British and American',
      'en',
      'The grey colour travelled to the centre.',
      'The gray color traveled to the center.',
    ],
    ['an older spelling', 'en', 'He shewed the waggon.', 'He showed the wagon.'],
    ['contractions made', 'en', 'I do not know; he will come.', 'I don’t know; he’ll come.'],
    [
      'contractions undone',
      'en',
      'It’s so. He’d gone. They’re here.',
      'It is so. He had gone. They are here.',
    ],
    ['a dropped g', 'en', '’Tis him I was lookin’ for', 'It is him I was looking for'],
    ['a compound', 'en', 'Good-bye to-day, every one.', 'Goodbye today, everyone.'],
    [
      'titles',
      'en',
      'Mr. Bell, Dr. Hall & Co. on Baker St.',
      'Mister Bell, Doctor Hall and Company on Baker Street',
    ],
    ['an acronym', 'en', 'The U.S.A. and the BBC', 'The USA and the B.B.C.'],
    ['that is', 'en', 'at noon, i.e. late', 'at noon, that is, late'],
    ['measures', 'en', '10 km and 5 ft', 'ten kilometres and five feet'],
    ['accents', 'en', 'naïve café', 'naive cafe'],
    ['words that sound the same', 'en', 'They knew their way.', 'They new there weigh.'],
    ['a long sound', 'en', 'Nooo!', 'No!'],
    ['ligatures and full width', 'en', 'ﬁne ＡＢ', 'fine AB'],
    ['German figures', 'de', 'um 3:30 kamen 21 Männer', 'um halb vier kamen einundzwanzig Männer'],
    ['ß and umlauts', 'de', 'Die große Tür', 'die grosse Tuer'],
    ['a German ordinal', 'de', 'am 1. Mai', 'am ersten Mai'],
    ['French figures', 'fr', 'les 80 marches', 'les quatre-vingts marches'],
    ['Spanish figures', 'es', 'había 21 casas', 'había veintiuna casas'],
    ['Italian figures', 'it', 'nel 1861', 'nel milleottocentosessantuno'],
    ['Chinese figures and characters', 'zh', '一九一四年他們來了120人', '1914年他们来了一百二十人'],
    ['Chinese pronouns', 'zh', '她說', '他说'],
    ['Thai', 'th', 'สวัสดีครับ', 'สวัสดี ครับ'],
    ['nothing to say', 'en', '… —', ''],
  ])('%s', (_what, language, text, said) => {
    expect(compareWords(text, said, language)).toMatchObject({
      differing: 0,
      score: 1,
      findings: [],
      doubts: [],
    });
  });
});

describe('words that may be the same are let pass in doubt:', () => {
  test.each([
    ['a name spelled otherwise', 'en', 'I saw Catherine there.', 'I saw Katherine there.'],
    ['a doubled letter', 'en', 'Then Mr. Bennet rose.', 'Then Mr. Bennett rose.'],
    ['a name in two words', 'en', 'Old MacAllister came.', 'Old Mac Alister came.'],
    ['a name of Russia', 'en', 'So Raskolnikov went.', 'So Raskolnikoff went.'],
    ['Mac and Mc', 'en', 'Old MacDonald had', 'Old McDonald had'],
    [
      'figures in a language whose numbers nobody knows here',
      'sv',
      'År 1914 kom han.',
      'År nittonhundrafjorton kom han.',
    ],
    ['an accent that tells two words apart', 'es', 'Ella habló ayer.', 'Ella hablo ayer.'],
    ['kana for a character', 'ja', '私は行く', 'わたしは行く'],
  ])('%s', (_what, language, text, said) => {
    const { differing, doubts, score } = compareWords(text, said, language);
    expect(differing).toBe(0);
    expect(doubts).toMatchObject([{ kind: 'spelling', where: expect.anything() }]);
    expect(score).toBeLessThan(1);
  });
});

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
    (_what, written, said, kinds, sentence, language = 'en') => {
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

describe('compareWords', () => {
  const words = fc.array(
    fc.constantFrom(...'tide bell quay rope horse kettle lantern seven'.split(' ')),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  test('finds nothing in the text itself', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(compareWords(text.join(' '), text.join(', '), 'en').score).toBe(1);
      }),
    );
  });

  test('finds whatever single word is left out, added or changed, and counts it once', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('drop', 'add', 'change'), (text, place, how) => {
        const at = place % text.length;
        const said = {
          drop: text.toSpliced(at, 1),
          add: text.toSpliced(at, 0, 'parsnip'),
          change: text.with(at, 'parsnip'),
        }[how];
        expect(compareWords(text.join(' '), said.join(' '), 'en').differing).toBe(1);
      }),
    );
  });

  test('gives a score between 0 and 1, and 1 only to the same words', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { score, differing } = compareWords(one.join(' '), other.join(' '), 'en');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 1).toBe(differing === 0);
        expect(differing === 0).toBe(one.join(' ') === other.join(' '));
      }),
    );
  });

  test('takes any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        (one, other) => {
          const { score } = compareWords(one, other, 'en');
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(compareWords(one, one, 'en').score).toBe(1);
        },
      ),
    );
  });
});
