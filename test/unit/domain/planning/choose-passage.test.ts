import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { choosePassage } from '#src/domain/planning/choose-passage.ts';
import { findPassage } from '#src/domain/planning/find-passage.ts';
import { isWholeSegment } from '#src/domain/planning/passage.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import { countWords } from '#src/domain/text/count-words.ts';

/** A sentence of so many words that begins with one of its own. */
function sentence(name: string, words: number): string {
  return `${name} ${Array.from({ length: words - 1 }, () => 'went').join(' ')}.`;
}

function segment(text: string, more: Partial<Segment> = {}): Segment {
  return { id: text.slice(0, 8), text, spoken: text, changes: [], boundary: 'paragraph', ...more };
}

function chapter(...segments: readonly (string | Segment)[]): PlannedChapter {
  const all = segments.map((one) => (typeof one === 'string' ? segment(one) : one));
  return { number: 1, title: 'One', words: 0, segments: all };
}

const heading = segment('One', { isHeading: true, boundary: 'heading' });

const chosen = (...chapters: readonly PlannedChapter[]): string | undefined =>
  choosePassage(chapters, 'en')?.text;

describe('the passage that voices are compared by', () => {
  const short = sentence('Short', 20);
  const plain = sentence('Plain', 80);
  const spoken = `${sentence('Spoken', 70)} “It rained,” she said.`;
  const long = Array.from({ length: 10 }, (_, at) => sentence(`Long${at}`, 30)).join(' ');

  test.each([
    { why: 'the first that is long enough', of: [chapter(heading, short, plain)], is: plain },
    { why: 'direct speech is preferred', of: [chapter(heading, plain, spoken)], is: spoken },
    {
      why: 'what stands before the first heading is no narrative',
      of: [chapter(spoken), chapter(heading, plain)],
      is: plain,
    },
    { why: 'a book without headings has narrative all the same', of: [chapter(plain)], is: plain },
    {
      why: 'credits are none of the book',
      of: [{ ...chapter(heading, spoken), isCredits: true }, chapter(heading, plain)],
      is: plain,
    },
    {
      why: 'short paragraphs of one segment go together',
      of: [chapter(heading, [short, short, short, short].join('\n\n'))],
      is: [short, short, short, short].join('\n\n'),
    },
    {
      why: 'paragraphs of different segments do not: no request could be reused',
      of: [chapter(heading, short, short, sentence('Last', 59))],
      is: sentence('Last', 59),
    },
    {
      why: 'verse is no narrative',
      of: [chapter(heading, plain.replaceAll('went went', 'went\nwent'), spoken)],
      is: spoken,
    },
    {
      why: 'a list does not end like a sentence',
      of: [chapter(heading, plain.replace('.', ''), spoken)],
      is: spoken,
    },
    {
      why: 'a paragraph that goes on from another segment has no beginning',
      of: [chapter(heading, segment(short, { boundary: 'sentence' }), plain, spoken)],
      is: spoken,
    },
    {
      why: 'of a long paragraph, its first sentences',
      of: [chapter(heading, long)],
      is: long.slice(0, long.indexOf(' Long2')),
    },
    { why: 'a book that is short altogether', of: [chapter(heading, short)], is: short },
    { why: 'nothing but a heading', of: [chapter(heading)], is: undefined },
    { why: 'nothing at all', of: [], is: undefined },
  ])('$why', ({ of, is }) => {
    expect(chosen(...of)).toBe(is);
  });

  test('a whole segment is preferred to a part of one, since the book itself can use its take', () => {
    const passage = choosePassage([chapter(heading, `${plain}\n\n${plain}`, plain)], 'en');
    expect(passage && isWholeSegment(passage)).toBe(true);
  });

  test('direct speech is not looked for in the whole book', () => {
    const many = Array.from({ length: 80 }, () => plain);
    expect(chosen(chapter(heading, ...many, spoken))).toBe(plain);
  });

  test('whatever the book, the passage is part of a segment, and of few words where there is one of few', () => {
    const paragraph = fc.integer({ min: 1, max: 200 }).map((words) => sentence('Any', words));
    const text = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const book = [chapter(heading, ...texts)];
        const passage = choosePassage(book, 'en');
        const own = book[0]?.segments.filter(({ isHeading }) => isHeading !== true) ?? [];
        expect(own.some((one) => one.text.includes(passage?.text ?? '?'))).toBe(true);
        const fits = texts
          .flatMap((one) => one.split('\n\n'))
          .some((one) => countWords(one) >= 60 && countWords(one) <= 120);
        if (fits) expect(passage?.words).toBeLessThanOrEqual(120);
        if (fits) expect(passage?.words).toBeGreaterThanOrEqual(60);
      }),
    );
  });
});

describe('the paragraph that a person asks for', () => {
  const book = [
    chapter(heading, 'First one.\n\n“Second,” said he.', segment('A long', { boundary: 'clause' })),
    chapter(heading, 'It’s the fourth.'),
  ];

  test.each([
    { wanted: '1', is: 'First one.' },
    { wanted: '2', is: '“Second,” said he.' },
    { wanted: '4', is: 'It’s the fourth.' },
    { wanted: 'second, said', is: '“Second,” said he.' },
    { wanted: '"Second', is: '“Second,” said he.' },
    { wanted: "it's the", is: 'It’s the fourth.' },
  ])('$wanted is “$is”', ({ wanted, is }) => {
    expect(findPassage(book, wanted).text).toBe(is);
  });

  test.each(['0', '5', 'Nowhere', '', '…'])('%p is none', (wanted) => {
    expect(() => findPassage(book, wanted)).toThrow(/no paragraph|No paragraph/);
  });
});
