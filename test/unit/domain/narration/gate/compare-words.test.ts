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
