import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { fb2Reader } from '#src/adapters/fb2/fb2-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import { makeFb2 } from '#test/support/make-fb2.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const prose = `<p>${'It rained all day and they stayed where they were. '.repeat(20)}</p>`;

async function titlesOf(body: string): Promise<readonly string[]> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.fb2');
  await writeFile(path, makeFb2({ body }));
  return findChapters(await fb2Reader().read(path)).chapters.map(({ title }) => title);
}

const bold = (text: string): string => `<p><strong>${text}</strong></p>`;

describe('a FictionBook without titles', () => {
  test('has its chapters where sections open with a line in bold', async () => {
    const section = (title: string): string =>
      `<section>${bold(title)}${prose}${bold('The next day')}${prose}</section>`;
    const body = `<section>${bold('A Book')}<p>Ann Author</p></section>${['Salt', 'Bread', 'Winter'].map(section).join('')}`;
    expect(await titlesOf(body)).toEqual(['Salt', 'Bread', 'Winter']);
  });

  test('has parts with chapters in one section', async () => {
    const part = (name: string, first: number): string =>
      `<section>${bold(`Part ${name}`)}<empty-line/>${bold(`Chapter ${first}`)}${prose}${bold(`Chapter ${first + 1}`)}${prose}</section>`;
    expect(await titlesOf(part('One', 1) + part('Two', 3))).toEqual([
      'Chapter 1',
      'Chapter 2',
      'Chapter 3',
      'Chapter 4',
    ]);
  });

  test('has chapters by their numbers where nothing is in bold', async () => {
    const section = (title: string): string => `<section><p>${title}</p>${prose}</section>`;
    expect(
      await titlesOf(['Chapter I', 'Chapter II', 'Chapter III'].map(section).join('')),
    ).toEqual(['Chapter I', 'Chapter II', 'Chapter III']);
  });
});

describe('a FictionBook with titles', () => {
  test('has text under sections that hold a title alone, and titles below numbers', async () => {
    const chapter = (number: string, title: string): string =>
      `<section><title><p>Chapter ${number}</p></title><section><title><p>${title}</p></title></section></section>${prose}`;
    expect(await titlesOf(chapter('I', 'The Door') + chapter('II', 'The Rain'))).toEqual([
      'Chapter I. The Door',
      'Chapter II. The Rain',
    ]);
  });
});
