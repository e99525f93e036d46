import { describe, expect, test } from '@jest/globals';

import { readPlainText } from '#src/adapters/plain-text/plain-text-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';

const LINE = 'Long ago there stood a red door in a wall, and nobody knew where it led,';
const PARAGRAPH = `${LINE}\nthough many had asked, and some had knocked, and one had gone in.`;
const PROSE = Array.from({ length: 8 }, () => PARAGRAPH).join('\n\n');

function titles(source: string): readonly string[] {
  return findChapters(readPlainText(source)).chapters.map(({ title }) => title);
}

/** A book whose chapters have much room above them, as Project Gutenberg's have. */
function book(headings: readonly string[], front = 'THE RED DOOR\n\nby Ann Author'): string {
  return [front, ...headings.map((heading) => `${heading}\n\n\n${PROSE}`)].join('\n\n\n\n\n');
}

describe('numbered chapters', () => {
  test.each([
    ['letters, then chapters', ['Letter 1', 'Letter 2', 'Chapter 1', 'Chapter 2']],
    ['staves', ['STAVE ONE.', 'STAVE TWO.']],
    ['ordinals after the word', ['CHAPTER THE FIRST', 'CHAPTER SECOND', 'CHAPTER THE LAST']],
    ['numbers between dashes', ['— 1 —', '— 2 —', '— 3 —']],
    ['small Roman numerals', ['i', 'ii', 'iii']],
    ['titles after a dash', ['CHAPTER I.—THE DOOR', 'CHAPTER II.—THE WALL: 1805']],
    ['a misprint', ['CHAPTER I', 'CHAPTER II', 'CHAPTER III', 'CHAPTER III', 'CHAPTER IV']],
    ['German', ['Das erste Kapitel', 'Das zweite Kapitel']],
    ['French', ['CHAPITRE Ier', 'CHAPITRE II']],
    ['Spanish', ['Capítulo primero. De la puerta', 'Capítulo II. De la casa']],
    ['Italian', ['CAPITOLO PRIMO', 'CAPITOLO SECONDO']],
    ['Portuguese', ['CAPÍTULO PRIMEIRO', 'CAPÍTULO SEGUNDO']],
    ['Dutch', ['EERSTE HOOFDSTUK.', 'TWEEDE HOOFDSTUK.']],
    ['Danish', ['Første kapitel', 'Andet kapitel']],
    ['Finnish', ['ENSIMMÄINEN LUKU', 'TOINEN LUKU']],
    ['Polish', ['Rozdział pierwszy', 'Rozdział drugi']],
    ['Russian', ['Глава первая', 'Глава вторая']],
    ['Greek', ['ΚΕΦΑΛΑΙΟΝ Α΄', 'ΚΕΦΑΛΑΙΟΝ Β΄']],
    ['Latin', ['LIBER PRIMVS', 'LIBER SECVNDVS']],
    ['Japanese', ['一', '二', '三']],
  ])('%s', (_, headings) => {
    expect(titles(book(headings))).toEqual(headings);
  });

  test('brackets around a number go', () => {
    expect(titles(book(['[1]', '[2]']))).toEqual(['1', '2']);
  });

  test('start again under parts that have no number', () => {
    const source = book([
      'INFERNO\n\n\n\n\nCANTO I',
      'CANTO II',
      'PARADISO\n\n\n\n\nCANTO I',
      'CANTO II',
    ]);
    expect(titles(source)).toEqual(['CANTO I', 'CANTO II', 'CANTO I', 'CANTO II']);
  });

  test('have sentences for titles where most of them do', () => {
    const heads = ['I.\n\nThe hero is born.', 'II.\n\nHe goes to\nsea.', 'III.\n\nHe drowns.'];
    expect(titles(book(heads))).toEqual([
      'I. The hero is born.',
      'II. He goes to sea.',
      'III. He drowns.',
    ]);
  });

  test('a letter’s date or address under the number is no title', () => {
    const heads = ['LETTER I\n\n\nDEAR SIR,', 'LETTER II\n\n\nParis, 3 May 1771'];
    expect(titles(book(heads))).toEqual(['LETTER I', 'LETTER II']);
  });

  test('the acts of a play hold their scenes', () => {
    const scenes = `SCENE I. A wood.\n\n${PROSE}\n\n\nSCENE II. A house.`;
    expect(titles(book([`ACT I\n\n\n${scenes}`, `ACT II\n\n\n${scenes}`]))).toEqual([
      'ACT I',
      'ACT II',
    ]);
  });

  test('numbered paragraphs of a book are none', () => {
    const paragraphs = [1, 2, 3]
      .map((number) => `${number}. ${PARAGRAPH}\n${PARAGRAPH}`)
      .join('\n\n');
    const source = book([`BOOK I\n\n${paragraphs}`, `BOOK II\n\n${paragraphs}`]);
    expect(titles(source)).toEqual(['BOOK I', 'BOOK II']);
  });
});

describe('titles without numbers', () => {
  const STORIES = ['THE SISTERS', 'AN ENCOUNTER', 'THE FIR, OR: HOW IT FELL', 'A LITTLE CLOUD'];

  test.each([
    [
      'that the contents name',
      'CONTENTS\n\nThe Sisters\nAn Encounter\nThe Fir, or: How It Fell\nA Little Cloud',
    ],
    [
      'that the contents name with page numbers',
      'CONTENTS\n\nThe Sisters  1\nAn Encounter ..... 9\nThe Fir, or: How It Fell ... 20\nA Little Cloud  xx',
    ],
    ['that only their room tells', 'THE RED DOOR'],
  ])('%s', (_, front) => {
    expect(titles(book(STORIES, front))).toEqual(STORIES);
  });

  test('in capitals, without room', () => {
    expect(titles(STORIES.map((story) => `${story}\n\n${PROSE}`).join('\n\n'))).toEqual(STORIES);
  });

  test('with rules under them', () => {
    const source = `The Door\n--------\n\n${PROSE}\n\nThe Wall\n--------\n\n${PROSE}`;
    expect(titles(source)).toEqual(['The Door', 'The Wall']);
  });

  test('whose sections have bare numbers', () => {
    const sections = `I\n\n${PROSE}\n\nII\n\n${PROSE}`;
    const source = STORIES.map((story) => `${story}\n\n\n${sections}`).join('\n\n\n\n\n');
    expect(titles(`THE TALES\n\n\n\n\n${source}`)).toEqual(STORIES);
  });

  test('before and after the numbered chapters', () => {
    const heads = ['ETYMOLOGY.', 'CHAPTER 1. Loomings.', 'CHAPTER 2. Bags.', 'Epilogue'];
    expect(titles(book(heads))).toEqual(heads);
    expect(titles(book(heads, `CONTENTS\n\n${heads.join('\n\n')}`))).toEqual(heads);
  });

  test('that come up again and again are page headers', () => {
    const pages = Array.from({ length: 4 }, () => `${PROSE}\n\n\n\n\nTHE RED DOOR`).join('\n\n');
    const source = `CHAPTER I\n\n${pages}\n\n${PROSE}\n\n\n\n\nCHAPTER II\n\n${pages}\n\n${PROSE}`;
    expect(titles(source)).toEqual(['CHAPTER I', 'CHAPTER II']);
  });
});

describe('the header', () => {
  const framed = (header: string): string =>
    `${header}\n\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n\n${PROSE}`;

  test.each([
    [
      'a title over two lines',
      'Title: The Door, and\n       Other Doors',
      { title: 'The Door, and Other Doors', creators: [] },
    ],
    [
      'several authors',
      'Author: Ann Author\n        Bob Writer',
      { creators: ['Ann Author', 'Bob Writer'] },
    ],
    [
      'any language',
      'Title: Ovi\n\nLanguage: Catalan',
      { title: 'Ovi', creators: [], language: 'ca' },
    ],
    ['odd capitals', 'Title: WALL and DOOR', { title: 'Wall and Door', creators: [] }],
    [
      'stars',
      '**The Project Gutenberg Etext of The Door, by Ann Author**',
      { title: 'The Door', creators: ['Ann Author'] },
    ],
  ])('tells %s', (_, header, metadata) => {
    expect(readPlainText(framed(header)).metadata).toEqual(metadata);
  });
});
