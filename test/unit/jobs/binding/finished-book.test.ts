import { describe, expect, test } from '@jest/globals';

import { editionFingerprint } from '#jobs/binding/finished-book.ts';

import { aFinishedBook } from './a-finished-book.ts';

const book = aFinishedBook();

describe('the fingerprint of an edition', () => {
  test('is the same for the same book', () => {
    expect(editionFingerprint(aFinishedBook())).toBe(editionFingerprint(book));
  });

  test.each([
    ['title', { facts: { ...book.facts, title: 'Persuasion' } }],
    ['narrator', { narrator: 'Somebody else' }],
    ['cover', { cover: { path: '/c.jpg', hash: 'd' } }],
    ['bit rate', { outputs: { ...book.outputs, m4bBitrate: 64 } }],
    ['preset, which the certificate goes by', { mastering: 'podcast' }],
    ['count of words', { coverage: { ...book.coverage, manuscript: 11 } }],
    ['chapters', { chapters: book.chapters.slice(1) }],
  ] as const)('changes with its %s', (_what, other) => {
    expect(editionFingerprint({ ...book, ...other })).not.toBe(editionFingerprint(book));
  });

  test('does not change with what it has cost', () => {
    const spend = { ...book.spend, usd: 1 };
    expect(editionFingerprint({ ...book, spend })).toBe(editionFingerprint(book));
  });
});
