import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import {
  MOST_BLOCKS,
  checkBlockCount,
  refuseEndless,
} from '#src/domain/manuscript/refuse-endless.ts';

function manuscriptOf(block: Block, times: number): Parameters<typeof refuseEndless>[0] {
  return { metadata: { creators: [] }, blocks: Array(times).fill(block), contents: [] };
}

const paragraph: Block = { kind: 'paragraph', text: 'Hi.' };
const heading: Block = { kind: 'heading', text: 'One', level: 1 };

describe('a manuscript without end', () => {
  test.each([
    ['150,000 paragraphs', paragraph, 150_000],
    ['20,000 headings', heading, 20_000],
  ])('is refused beyond %s', (most, block, count) => {
    const manuscript = manuscriptOf(block, count);
    expect(refuseEndless(manuscript, 'book.txt')).toBe(manuscript);
    expect(() => refuseEndless(manuscriptOf(block, count + 1), 'book.txt')).toThrow(
      `book.txt has more than ${most}, as no book does.`,
    );
  });

  test('is told by its count while it is read', () => {
    expect(() => checkBlockCount(MOST_BLOCKS, 'book.fb2')).not.toThrow();
    expect(() => checkBlockCount(MOST_BLOCKS + 1, 'book.fb2')).toThrow('book.fb2 has more than');
  });
});
