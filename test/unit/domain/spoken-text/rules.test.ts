import { describe, expect, test } from '@jest/globals';

import type { SpokenRuleName } from '#src/domain/spoken-text/spoken-text.ts';

import { onlyRules, speakWith } from './speak-for-test.ts';

const speakWithNothing = onlyRules();
const speak = speakWith();
const say = (text: string): string => speak(text, { isHeading: false }).spoken;

function sayIn(language: string, text: string): string {
  return speakWith({ language })(text, { isHeading: false }).spoken;
}

describe('what nobody sees or hears', () => {
  test.each([
    ['plain words stay', 'He said: “No.”', 'He said: “No.”'],
    ['soft hyphens', 'extra\u00ADordinary', 'extraordinary'],
    ['zero-width characters', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
    ['marks of direction', '\u202Aabc\u202C\u200F', 'abc'],
    ['joiners that shape letters stay', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['and in Hindi', 'क्\u200Dष', 'क्\u200Dष'],
    ['joiners in Latin do nothing', 'shelf\u200Cful', 'shelfful'],
    ['control characters', 'a\u0000b\u0007\u007Fc', 'abc'],
    ['line ends of other machines are line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['odd spaces are spaces', 'a\u00A0b\u2009c\u3000d\te', 'a b c d e'],
    ['several spaces are one', 'a  \u00A0 b', 'a b'],
    ['the lines of a verse stay', 'one\n  two', 'one\ntwo'],
    ['paragraphs stay apart', 'one \n\n\n\n two', 'one\n\ntwo'],
    ['ligatures are letters', 'ﬁne ﬂow oﬀ ﬃ ﬄ ſun', 'fine flow off ffi ffl sun'],
    ['letters that only look like some stay', 'æon ½ ² Œuvre', 'æon ½ ² Œuvre'],
    ['accents are put together', 'cafe\u0301 noir', 'caf\u00E9 noir'],
    ['also around what vanished', 'cafe\u00AD\u0301', 'caf\u00E9'],
    ['the edges are trimmed', ' \n x \n', 'x'],
    ['nothing to speak', '\u00AD\u200B', ''],
  ])('%s', (_why, text, spoken) => expect(say(text)).toBe(spoken));
});

describe('dashes, markup, ornaments, emoji, punctuation', () => {
  test.each([
    ['two hyphens are a dash', 'no--never', 'no—never'],
    ['and so are more', 'no --- never ---- ever', 'no — never — ever'],
    ['one is a hyphen', 'pre- and post-war', 'pre- and post-war'],
    ['underscores of emphasis', 'the _Nautilus_, _of course_!', 'the Nautilus, of course!'],
    ['half of them, where a segment was cut', '_and so it went', 'and so it went'],
    ['within a word', '_un_happy', 'unhappy'],
    ['names of files keep theirs', 'my_file_name', 'my_file_name'],
    ['a gap is a pause', 'I, ______, swear', 'I, —, swear'],
    ['stars of emphasis', 'a *very* **bold** move', 'a very bold move'],
    ['sums and curses keep theirs', '2 * 3 * 4, d*mn, Lady M***', '2 * 3 * 4, d*mn, Lady M***'],
    ['a row of stars in a line', 'Then.\n* * *\nLater.', 'Then.\n\nLater.'],
    ['and within one', 'Then. * * * Later.', 'Then. Later.'],
    ['emoji', 'Hi 😀👍🏽 there 👨‍👩‍👧.', 'Hi there.'],
    ['flags and what is joined', 'Go 🇩🇪, run 🏃‍♀️ now', 'Go, run now'],
    ['a digit in a picture is a digit', 'press 1️⃣', 'press 1'],
    ['signs that can be read stay', '© 2020 Acme™', '© 2020 Acme™'],
    ['shouting', 'No!!!! What?!?! Oh!!', 'No! What?! Oh!!'],
    ['dots', 'wait........ and . . . . . . so....', 'wait… and … so....'],
    ['Chinese ones', '他……走了', '他……走了'],
    ['shouted words stay in prose', 'STOP right there', 'STOP right there'],
    ['a chat model knows the rest', 'Dr. Ames & Henry VIII, 5%', 'Dr. Ames & Henry VIII, 5%'],
  ])('%s', (_why, text, spoken) => expect(say(text)).toBe(spoken));
});

describe('addresses', () => {
  test.each([
    ['of the web', 'See www.example.com/page.', 'See www dot example dot com slash page.'],
    ['with a scheme', '(https://example.org/)', '(example dot org)'],
    ['with hyphens', 'http://a-b.net', 'a dash b dot net'],
    ['of mail', 'Write to jo.lee@example.co.uk!', 'Write to jo dot lee at example dot co dot uk!'],
    ['bare', 'on Example.com today', 'on Example dot com today'],
    ['brackets of its own', 'http://e.org/b_(c)', 'e dot org slash b underscore c'],
    [
      'a long question is left out',
      'https://example.org/a?utm_source=abcdefgh&utm_medium=ijklmnop',
      'example dot org slash a and so on',
    ],
    ['no address', 'He came.Then a@b and www.', 'He came.Then a@b and www.'],
    ['dashes in it are no dashes', 'www.a--b.org', 'www dot a dash dash b dot org'],
  ])('%s', (_why, text, spoken) => expect(say(text)).toBe(spoken));

  test.each([
    ['de', 'www.beispiel.de/seite', 'www Punkt beispiel Punkt de Schrägstrich seite'],
    ['fr', 'moi@exemple.fr', 'moi arobase exemple point fr'],
    ['sv', 'jag@exempel.se', 'jag snabel-a exempel punkt se'],
    ['es', 'www.ejemplo.es', 'www punto ejemplo punto es'],
    ['it', 'www.esempio.it', 'www punto esempio punto it'],
    ['nl', 'ik@voorbeeld.nl', 'ik apenstaartje voorbeeld punt nl'],
    ['cs', 'www.priklad.cz', 'www dot priklad dot cz'],
  ])('are spoken in %s', (language, text, spoken) => expect(sayIn(language, text)).toBe(spoken));
});

describe('pounds, shillings and pence', () => {
  test.each([
    [
      'all three',
      'It cost £5 10s. 6d. a head',
      'It cost 5 pounds, 10 shillings and sixpence a head',
    ],
    ['at the end of a sentence', 'It cost 5s. 6d. He', 'It cost 5 shillings and sixpence. He'],
    ['one of each', '£1 1s. 1d. net', '1 pound, 1 shilling and a penny net'],
    ['thousands', '£12,000 5s. net', '12,000 pounds and 5 shillings net'],
    ['alone with a full stop', '15s. a week, 6d. a pint', '15 shillings a week, sixpence a pint'],
    ['parts', '2½d. or ½d. each', '2 and a half pence or a halfpenny each'],
    ['strokes', '£3/10/6 or 5/-', '3 pounds, 10 shillings and sixpence or 5 shillings'],
    ['the letter for pounds', '5l. 10s. in all', '5 pounds and 10 shillings in all'],
    ['pounds alone are known', '£5 was', '£5 was'],
    ['years of a life', 'in his 40s. He', 'in his 40s. He'],
    ['decades', 'the 1920s. He', 'the 1920s. He'],
    ['ordinals', 'the 2d Regiment', 'the 2d Regiment'],
  ])('%s', (_why, text, spoken) => expect(say(text)).toBe(spoken));

  test('in another language', () => {
    expect(sayIn('de', '£5 10s. 6d. dafür')).toBe('5 Pfund, 10 Schilling und 6 Pence dafür');
  });
});

describe('ranges', () => {
  test.each([
    ['years', '1914–18 and 1939-1945', '1914 to 18 and 1939 to 1945'],
    ['pages', 'pp. 12–15', 'pp. 12 to 15'],
    ['things', '10-12 men for 2–3 days', '10 to 12 men for 2 to 3 days'],
    ['times and verses', '10:30–11:15, Matthew 5:3–12', '10:30 to 11:15, Matthew 5:3 to 12'],
    ['money', '$10–12', '$10 to 12'],
    ['telephone numbers', '555-1234, 020 7946-0958', '555-1234, 020 7946-0958'],
    ['dates', '2020-01-05 and 2020-01', '2020-01-05 and 2020-01'],
    ['book numbers', '978-3-16-148410-0', '978-3-16-148410-0'],
    ['scores', 'won 3–1, lost 1–3', 'won 3–1, lost 1–3'],
    ['names', 'AK-47, B-52, 24-7, catch-22', 'AK-47, B-52, 24-7, catch-22'],
    ['the day', 'after 9-11 they', 'after 9-11 they'],
  ])('%s', (_why, text, spoken) => expect(say(text)).toBe(spoken));

  test.each([
    ['de', '1914 bis 18'],
    ['fr', '1914 à 18'],
    ['sv', '1914 till 18'],
    ['es', '1914 a 18'],
    ['nl', '1914 tot 18'],
    ['cs', '1914–18'],
  ])('in %s', (language, spoken) => expect(sayIn(language, '1914–18')).toBe(spoken));
});

describe('what only the draft voice has to be told', () => {
  const draft = (language: string, text: string): string =>
    speakWith({ language, isDraft: true })(text, { isHeading: false }).spoken;

  test.each([
    ['en', 'Henry VIII and World War II', 'Henry the Eighth and World War 2'],
    ['en', 'If Henry I think, Malcolm X', 'If Henry I think, Malcolm X'],
    ['de', 'Ludwig XIV. starb', 'Ludwig der Vierzehnte starb'],
    ['fr', 'Louis XIV, au XIXe siècle', 'Louis 14, au 19e siècle'],
    ['sv', 'Karl XII', 'Karl den tolfte'],
    ['es', 'Felipe II, siglo XIX', 'Felipe segundo, siglo 19'],
    [
      'en',
      'Dr. Lee of Baker St. He met St. John.',
      'Doctor Lee of Baker Street. He met Saint John.',
    ],
    ['en', 'p. 5, e.g. tea, etc.', 'page 5, for example tea, et cetera.'],
    ['en', 'Smith & Son, 50% at 20°C', 'Smith and Son, 50 percent at 20 degrees Celsius'],
    ['en', '3 × 4 = 12', '3 times 4 equals 12'],
    ['de', 'z. B. Dr. Ahn usw. Dann', 'zum Beispiel Doktor Ahn und so weiter. Dann'],
    ['fr', 'M. Dupont, p. ex. ici', 'Monsieur Dupont, par exemple ici'],
    ['sv', 'kl. 5, t.ex. nu', 'klockan 5, till exempel nu'],
    ['es', 'el Sr. Pérez', 'el señor Pérez'],
    ['it', 'il Sig. Rossi, ecc.', 'il Signor Rossi, eccetera.'],
    ['nl', 'dhr. Jansen, bijv. nu', 'de heer Jansen, bijvoorbeeld nu'],
    ['cs', 'Dr. Novák & syn', 'Dr. Novák & syn'],
  ])('%s: %s', (language, text, spoken) => expect(draft(language, text)).toBe(spoken));
});

test.each<[SpokenRuleName, string, string]>([
  ['dashes', 'a--b', 'a—b'],
  ['markup', '_a_ word', 'a word'],
  ['emoji', 'a 😀 b', 'a b'],
  ['ranges', '1914–18', '1914 to 18'],
  ['ligatures', 'ﬁne', 'fine'],
])('%s applies always, to the draft voice or never, as set', (name, text, spoken) => {
  const said = (use: 'always' | 'draft' | 'never', isDraft: boolean): string => {
    const rules = { ...speakWithNothing, [name]: use };
    return speakWith({ rules, isDraft })(text, { isHeading: false }).spoken;
  };
  expect(said('always', false)).toBe(spoken);
  expect(said('draft', true)).toBe(spoken);
  expect(said('draft', false)).toBe(text);
  expect(said('never', true)).toBe(text);
});
