import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';

import { buildEpub } from '../../../scripts/sample-epub/build-epub.ts';

const samples = join(import.meta.dirname, '../../../samples');

describe('the sample EPUB', () => {
  let built: Buffer;
  let kept: Buffer;

  beforeAll(async () => {
    built = await buildEpub(await readFile(join(samples, 'a-third-of-an-ounce.md'), 'utf8'));
    kept = await readFile(join(samples, 'a-third-of-an-ounce.epub'));
  });

  test('is byte for byte what its manuscript gives now', () => {
    // Not `toEqual`: a failure would print both files.
    expect(built.equals(kept)).toBe(true);
  });

  test('starts with its uncompressed media type, as the container format wants', () => {
    expect(kept.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  test('stays small enough to keep with the source', () => {
    expect(kept.length).toBeLessThan(150_000);
  });
});
