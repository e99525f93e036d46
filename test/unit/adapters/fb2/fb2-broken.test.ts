import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { fb2Reader } from '#src/adapters/fb2/fb2-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { zip } from '#test/support/make-epub.ts';
import { makeFb2 } from '#test/support/make-fb2.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function read(content: string | Buffer): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.fb2');
  await writeFile(path, content);
  return await fb2Reader().read(path);
}

/** What a file was refused with. */
async function refusal(content: string | Buffer): Promise<string> {
  const error: unknown = await read(content).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).nextStep).toMatch(/^[A-Z].*\.$/);
  return (error as InputError).message;
}

describe('XML that is not well-formed', () => {
  test.each<[why: string, body: string, lines: readonly string[]]>([
    [
      'a bare &',
      '<section><p>Salt & pepper, Q&A.</p></section>',
      ['paragraph Salt & pepper, Q&A.'],
    ],
    [
      'paragraphs that are not closed',
      '<section><p>One.<p>Two.</section><section><p>Three.</p></section>',
      ['paragraph One.', 'paragraph Two.', 'paragraph Three.'],
    ],
    [
      'emphasis across a paragraph',
      '<section><p>A <emphasis>b</p><p>c</emphasis> d.</p></section>',
      ['paragraph A b', 'paragraph c d.'],
    ],
    [
      'a subtitle that is not closed',
      '<section><subtitle>Later<p>One.</p><p>Two.</p></section>',
      ['heading Later', 'paragraph One.', 'paragraph Two.'],
    ],
    [
      'a title that is not closed before a section',
      '<title><p>Book<section><p>One.</p></section><section><p>Two.</p></section>',
      ['heading Book', 'paragraph One.', 'paragraph Two.'],
    ],
    [
      'a title that is not closed before the text',
      `<section><title><p>One</p>${'<p>Text.</p>'.repeat(20)}</section>`,
      ['heading One', ...Array.from({ length: 20 }, () => 'paragraph Text.')],
    ],
  ])('is mended with a warning: %s', async (_why, body, lines) => {
    const { blocks, warnings } = await read(makeFb2({ body }));
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(lines);
    expect(warnings).toEqual([expect.stringContaining('XML of the file is broken')]);
  });

  test('never takes the bytes of a picture for text', async () => {
    const whole = makeFb2({
      body: '<section><p>Text.</p></section>',
      after: `<binary id="x">${'QUJD'.repeat(100)}</binary>`,
    });
    const { blocks } = await read(whole.replace('</body>', ''));
    expect(blocks.map(({ text }) => text)).toEqual(['Text.']);
  });

  test("HTML's names of letters are known", async () => {
    const { blocks, warnings } = await read(
      makeFb2({ body: '<section><p>a&nbsp;b &mdash; &lt;c&gt; &nosuch;</p></section>' }),
    );
    expect(blocks[0]?.text).toBe('a b — <c> &nosuch;');
    expect(warnings).toEqual([]);
  });

  test('entities are never expanded', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const source = makeFb2({ body: '<section><p>x[&b;]</p></section>' });
    const { blocks } = await read(source.replace('<FictionBook', `${doctype}<FictionBook`));
    expect(blocks[0]?.text).toBe('x[]');
  });
});

describe('what is no whole FictionBook', () => {
  const whole = makeFb2({ body: `<section><p>${'Many words. '.repeat(50)}</p></section>` });

  test.each<[content: string | Buffer, message: string]>([
    [
      '<?xml version="1.0"?><rss><p>x</p></rss>',
      'book.fb2 is not an FB2: it has no FictionBook in it.',
    ],
    ['%PDF-1.7', 'book.fb2 is a PDF, not an FB2.'],
    ['<!DOCTYPE html><html><p>404</p></html>', 'book.fb2 is a web page, not an FB2.'],
    ['', 'book.fb2 is not an FB2: it has no FictionBook in it.'],
    [whole.slice(0, 600), 'book.fb2 is cut off: it ends in the middle of the text.'],
    [makeFb2({ body: '<section><p> </p></section>' }), 'book.fb2 has no text.'],
  ])('is refused', async (content, message) => {
    expect(await refusal(content)).toBe(message);
  });

  test('an archive without an FB2, and one with two, are refused', async () => {
    expect(await refusal(await zip({ 'a.txt': 'x' }))).toBe(
      'book.fb2 is a ZIP archive without an FB2 in it.',
    );
    expect(await refusal(await zip({ 'a.fb2': whole, 'b.fb2': whole }))).toBe(
      'book.fb2 holds 2 books.',
    );
  });

  test('one nested deeper than any book is refused', async () => {
    const body = '<section>'.repeat(30_000);
    expect(await refusal(makeFb2({ body }))).toMatch(/nests its elements more than 20,000 deep/);
  });
});
