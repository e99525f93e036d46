import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';

import { id3Tag } from '#src/adapters/ffmpeg/tagging/id3-tag.ts';

import { id3Entries, id3Frames } from './read-id3.ts';

const tags = { title: 'One', album: 'A Book', artist: 'Ann Lee', narrator: 'Marin' };
const marksOf = (count: number) =>
  Array.from({ length: count }, (_mark, at) => ({
    title: `Chapter ${at + 1}`,
    startSample: at * 10_007,
    endSample: (at + 1) * 10_007,
  }));

describe('an ID3 tag', () => {
  test('has a frame for each fact, the narrator as composer, genre Audiobook', () => {
    const full = {
      ...tags,
      subtitle: 'And Two',
      track: '1/9',
      publisher: 'A Press',
      year: '2026',
      description: 'About it.\nAnd more.',
      language: 'en',
      series: 'Books',
      seriesPart: '2.5',
      isbn: '978-3',
    };
    expect(id3Entries(id3Tag({ tags: full }))).toEqual([
      ['TIT2', 'One'],
      ['TIT3', 'And Two'],
      ['TALB', 'A Book'],
      ['TPE1', 'Ann Lee'],
      ['TPE2', 'Ann Lee'],
      ['TCOM', 'Marin'],
      ['TCON', 'Audiobook'],
      ['TRCK', '1/9'],
      ['TPUB', 'A Press'],
      ['TLAN', 'en'],
      ['TYER', '2026'],
      ['COMM', 'und|About it.\nAnd more.'],
      ['TXXX', 'SERIES|Books'],
      ['TXXX', 'SERIES-PART|2.5'],
      ['TXXX', 'ISBN|978-3'],
      ['MVNM', 'Books'],
      ['MVIN', '2.5'],
    ]);
  });

  test.each([
    ['a year before 1000', '33', '0033'],
    ['a date', '1815-06-18', '1815'],
  ])('writes %s as four digits', (_what, year, written) => {
    expect(id3Entries(id3Tag({ tags: { ...tags, year } }))).toContainEqual(['TYER', written]);
  });

  test('leaves out what is empty and brings the rest on one line', () => {
    const bare = { title: ' A\n  tit\0le ', album: '', artist: ' ', narrator: '\0' };
    expect(id3Entries(id3Tag({ tags: bare }))).toEqual([
      ['TIT2', 'A title'],
      ['TCON', 'Audiobook'],
    ]);
  });

  test('keeps every text, whatever its script', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        const title = text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();
        const entries = id3Entries(id3Tag({ tags: { ...tags, title: text, series: text } }));
        const found = entries.filter(([id]) => id === 'TIT2' || id === 'TXXX' || id === 'MVNM');
        const expected = [
          ['TIT2', title],
          ['TXXX', `SERIES|${title}`],
          ['MVNM', title],
        ];
        expect(found).toEqual(title === '' ? [] : expected);
      }),
    );
  });

  test('tells its own length', () => {
    const picture = { bytes: Buffer.alloc(300_000), mediaType: 'image/png' } as const;
    const tag = id3Tag({ tags, picture });
    const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | tag.readUInt8(at), 0);
    expect(size).toBe(tag.length - 10);
  });
});

describe('chapters of an ID3 tag', () => {
  test('are told to the millisecond', () => {
    const frames = id3Frames(id3Tag({ tags, marks: marksOf(300) })).filter(
      ({ id }) => id === 'CHAP',
    );
    expect(frames).toHaveLength(300);
    for (const [at, { body }] of frames.entries()) {
      const times = body.indexOf(0) + 1;
      const start = body.readUInt32BE(times) / 1000;
      expect(Math.abs(start - (at * 10_007) / 24_000)).toBeLessThanOrEqual(0.0005 + 1e-9);
    }
  });

  test.each([0, 1, 255, 256, 1000, 255 * 255 + 1])('are all listed: %d', (count) => {
    const frames = id3Frames(id3Tag({ tags, marks: marksOf(count) }));
    const tables = new Map(
      frames.filter(({ id }) => id === 'CTOC').map(({ body }) => readTable(body)),
    );
    const listed = (name: string): string[] =>
      tables.get(name)?.flatMap((entry) => (tables.has(entry) ? listed(entry) : [entry])) ?? [];
    const chapters = frames
      .filter(({ id }) => id === 'CHAP')
      .map(({ body }) => body.toString('latin1', 0, body.indexOf(0)));
    expect(listed('toc')).toEqual(chapters);
    expect(new Set(chapters).size).toBe(count);
  });
});

function readTable(body: Buffer): [name: string, entries: string[]] {
  const end = body.indexOf(0);
  const entries = body
    .toString('latin1', end + 3)
    .split('\0')
    .slice(0, -1);
  expect(body.readUInt8(end + 2)).toBe(entries.length);
  return [body.toString('latin1', 0, end), entries];
}
