import { expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import { markLicence } from '#src/domain/manuscript/mark-licence.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('what stands outside the frame of Project Gutenberg is a copyright page', () => {
  const roles = markLicence(
    [
      'The Project Gutenberg eBook of X',
      '*** START OF THE PROJECT GUTENBERG EBOOK X ***',
      'Call me.',
      '*** END OF THE PROJECT GUTENBERG EBOOK X ***',
      'Terms.',
    ].map(paragraph),
  ).map(({ role }) => role);
  const licence = 'copyright-page';
  expect(roles).toEqual([licence, licence, undefined, licence, licence]);
});

test('any other manuscript comes back as it is', () => {
  const blocks = [paragraph('Call me.')];
  expect(markLicence(blocks)).toBe(blocks);
});
