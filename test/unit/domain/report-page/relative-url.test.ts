import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { relativeUrl } from '#src/domain/report-page/relative-url.ts';

describe('relativeUrl', () => {
  test.each([
    { path: 'mp3/001 - Où? 50% #1.mp3', url: 'mp3/001%20-%20O%C3%B9%3F%2050%25%20%231.mp3' },
    { path: 'javascript:alert(1)', url: 'javascript%3Aalert(1)' },
    { path: '//example.org/a.mp3', url: 'example.org/a.mp3' },
    { path: '../../etc/passwd', url: 'etc/passwd' },
    { path: 'half\uD800pair.mp3', url: 'half%EF%BF%BDpair.mp3' },
  ])('$path becomes $url', ({ path, url }) => {
    expect(relativeUrl(path)).toBe(url);
  });

  test('leads into the page’s own folder, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const { protocol, pathname, search, hash } = new URL(relativeUrl(path), 'file:///book/');
        expect([protocol, search, hash]).toEqual(['file:', '', '']);
        expect(pathname.startsWith('/book/')).toBe(true);
      }),
    );
  });
});
