import { describe, expect, test } from '@jest/globals';

import {
  chapterFileNames,
  deliveredFolder,
  m4bName,
} from '#src/domain/mastering/delivered-names.ts';

describe('names of delivered files', () => {
  test.each([
    ['one creator', ['Jane Austen'], 'Jane Austen/Emma'],
    ['several', ['Ann Lee', 'Bo Ek'], 'Ann Lee, Bo Ek/Emma'],
    ['none', [], 'Unknown/Emma'],
    ['an empty one', [''], 'Unknown/Emma'],
    ['one who would climb out of the folder', ['../..'], 'Untitled/Emma'],
  ])('the folder is <Creator>/<Title>: %s', (_why, creators, folder) => {
    expect(deliveredFolder({ title: 'Emma', creators })).toBe(folder);
  });

  test('some chapters have a folder of their own beside the whole book', () => {
    const chapters = [
      { first: 1, last: 3 },
      { first: 7, last: 7 },
    ];
    expect(deliveredFolder({ title: 'Emma', creators: ['Jane Austen'] }, chapters)).toBe(
      'Jane Austen/Emma (chapters 1-3, 7)',
    );
  });

  test('the bound book is called by its title', () => {
    expect(m4bName('Who? / What')).toBe('Who - What.m4b');
  });

  test.each([
    [1, 'Chapter One', '001 - Chapter One'],
    [12, 'a/b', '012 - a - b'],
    [1234, '…', '1234 - …'],
  ])('chapter %p, "%s", sorts by its number', (number, title, name) => {
    expect(chapterFileNames({ number, title })).toEqual({
      mp3: `mp3/${name}.mp3`,
      wav: `wav/${name}.wav`,
      opus: `opus/${name}.opus`,
      flac: `flac/${name}.flac`,
    });
  });
});
