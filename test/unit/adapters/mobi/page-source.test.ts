import { describe, expect, test } from '@jest/globals';

import { pageSource } from '#src/adapters/mobi/page-source.ts';

const read = (source: string): string => pageSource(Buffer.from(source), 65001, () => 77);

describe('pageSource', () => {
  test('gives back to epub:type the prefix that KF8 lost, and leaves other types alone', () => {
    expect(read('<li id="a" type="footnote"><ol type="a"><li type="1">')).toBe(
      '<li id="a" epub:type="footnote"><ol type="a"><li type="1">',
    );
  });

  test('turns the links of both formats into places', () => {
    expect(read('<a filepos=0000000123>A</a>')).toBe('<a href="#123">A</a>');
    expect(read('<a href="kindle:pos:fid:0001:off:000000000A">B</a>')).toBe('<a href="#77">B</a>');
  });
});
