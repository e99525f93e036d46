import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';

import { bookSheet } from '#src/cli/status/book-sheet.ts';
import { libraryTable } from '#src/cli/status/library-table.ts';
import { type KnownBook, bookStatus } from '#src/domain/submission/book-status.ts';
import {
  aBook,
  aChapter,
  aHeldBook,
  aWaitingSegment,
} from '#test/unit/domain/submission/a-status.ts';

const table = (books: KnownBook[], width = 100): string =>
  libraryTable(books.map(bookStatus), width);
const sheet = (book: KnownBook, width = 100): string => bookSheet(bookStatus(book), width);

const longTitle =
  '長い夜の物語 and other tales of the sea that nobody has told so far in so many words';

describe('libraryTable', () => {
  test('has a line a book, and their sums', () => {
    expect(table([aBook(), aHeldBook({ title: 'Persuasion' })])).toBe(
      [
        'book              state      chapters  segments  audio  spent  held',
        'Emma              delivered       2/2       8/8   0:20  $1.25',
        'Persuasion        held            1/2       7/8   0:20  $1.25     1',
        'together          2 books         3/4     15/16   0:40  $2.50     1',
      ].join('\n'),
    );
  });

  test('of one book has no sums, and of none says what to do', () => {
    expect(table([aBook()]).split('\n')).toHaveLength(2);
    expect(table([])).toContain('lectern narrate');
  });

  test('leaves empty what is not known before the plan', () => {
    const { chapters: _, ...unplanned } = aBook({ isDelivered: false });
    expect(table([unplanned])).toMatch(/^Emma +queued {22,}0:00/m);
  });

  test.each([70, 80, 120])('keeps to %p columns, whatever letters a title has', (width) => {
    const lines = table([aBook({ title: longTitle }), aHeldBook()], width).split('\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
});

describe('bookSheet', () => {
  test('tells of chapters, of what waits and why, of money, and of what to do', () => {
    expect(sheet(aHeldBook({ budgetUsd: 5 }))).toBe(
      [
        'Emma by Jane Austen',
        'emma-0a1b2c3d',
        '',
        'Held: 7 of 8 segments narrated, 1 waits for a person.',
        '',
        '      chapter            segments     audio',
        '   1  Part 1                  4/4      0:10  done',
        '   2  Part 2                  3/4      0:10  1 held',
        '',
        'Held: 2-0a1b2c3d (chapter 2). 2 recordings were rejected.',
        '  “The ferry waited for the third bridge.”',
        '   1  again          0:02   90 %  “third” is left out.',
        '   2  firmer         0:02   90 %  “third” is left out.',
        '  Listen in /lib/rejected/ab12cd',
        '',
        '$1.25 of $5.00 spent on 9 requests, 1 of them rejected; about $0.40 more is expected.',
        'Ask for other takes: lectern retake emma-0a1b2c3d --held',
        'Or accept what was recorded: lectern accept emma-0a1b2c3d --held',
      ].join('\n'),
    );
  });

  test('of a finished book names the folder', () => {
    expect(sheet(aBook())).toContain('Finished; it lies in /out/Jane Austen/Emma');
  });

  test('of a stopped book gives the reason', () => {
    const stop = { run: 'r1', kind: 'budget', message: 'Enough.', nextStep: '' } as const;
    expect(sheet(aHeldBook({ stop }))).toContain('Stopped: Enough. 7 of 8 segments narrated.');
  });

  test('of a book without a plan is short', () => {
    const { chapters: _, ...unplanned } = aBook({ isDelivered: false });
    expect(sheet(unplanned)).toContain('Queued; nothing is narrated yet.');
  });

  test.each([70, 80, 120])('keeps to %p columns but for what must not be broken', (width) => {
    const text = `${longTitle} `.repeat(3);
    const reasons = [text, text];
    const [first] = aWaitingSegment().recordings;
    const held = [aWaitingSegment({ text, reason: text, recordings: [{ ...first!, reasons }] })];
    const chapters = [aChapter(1, { title: longTitle }), aChapter(2, { held: 1, narrated: 3 })];
    const lines = sheet(aHeldBook({ title: longTitle, held, chapters }), width).split('\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
});
