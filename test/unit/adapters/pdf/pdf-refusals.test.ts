import { describe, expect, test } from '@jest/globals';

import { LOCK, makePdf, packedContent } from '#test/support/make-pdf.ts';

import { readMadePdf, readPdfBytes } from './read-made-pdf.ts';
import { proseLines, setLines } from './set-pages.ts';

const PROSE = setLines(proseLines(60));

describe('refusals', () => {
  test.each([
    ['a password', makePdf({ pages: [PROSE], trailer: LOCK }), 'is locked with a password'],
    [
      'a lock of an unknown kind',
      makePdf({ pages: [PROSE], trailer: '/Encrypt <</Filter /Adobe.APS /V 4>> /ID [<00> <00>]' }),
      'is locked in a way that Lectern does not know',
    ],
    ['a scan', makePdf({ pages: [[], [], []], pictures: [1, 2, 3] }), 'has only pictures'],
    ['no text at all', makePdf({ pages: [[], []] }), 'has no text'],
    ['a web page', Buffer.from('<!doctype html><html></html>'), 'is a web page, not a PDF'],
    ['another file', Buffer.from('Once upon a time'), 'is not a PDF'],
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['only a start', makePdf({ pages: [PROSE] }).subarray(0, 300), 'is damaged'],
    ['nothing after the signature', Buffer.from(`%PDF-1.7\n${'\0'.repeat(500)}`), 'is damaged'],
    [
      'rubbish after the signature',
      Buffer.from(`%PDF-1.7\n${'rubbish '.repeat(50)}`),
      'is damaged',
    ],
    [
      'letters without names',
      makePdf({ pages: [[{ text: 'Nobody can read this line', x: 50, y: 50, font: 'unmapped' }]] }),
      'does not say which letters',
    ],
    [
      'a stream that unpacks to far too much',
      makePdf({ pages: [PROSE], content: packedContent(' ', 40 * 2 ** 20) }),
      'unpacks to far more',
    ],
    [
      'a string longer than any book',
      makePdf({ pages: [PROSE], content: packedContent('(abcdefg', 2 ** 19, 'BT /F1 10 Tf ') }),
      'draws a line of text longer',
    ],
    [
      'states saved without end',
      makePdf({ pages: [PROSE], content: packedContent('q ', 50_000) }),
      'draws a line of text longer, or nests deeper,',
    ],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(readPdfBytes(bytes)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`book.pdf ${message}`) as unknown,
      nextStep: expect.stringMatching(/\.$/) as unknown,
    });
  });
});

describe('warnings', () => {
  test('a page that is only a picture is told of', async () => {
    const { warnings } = await readMadePdf({
      pages: [PROSE, [], PROSE],
      pictures: [2],
    });
    expect(warnings).toEqual([
      '1 of 3 pages is without text: blank, or a picture whose words are not read.',
    ]);
  });

  test('a file whose list of pages says more than there are is read', async () => {
    const bytes = makePdf({ pages: [PROSE, PROSE] }).toString('latin1');
    const lying = Buffer.from(bytes.replace('/Count 2', '/Count 9'), 'latin1');
    expect((await readPdfBytes(lying)).blocks.length).toBeGreaterThan(1);
  });

  test('a blank page in a file without pictures is not', async () => {
    const { warnings } = await readMadePdf({ pages: [PROSE, [], PROSE] });
    expect(warnings).toBeUndefined();
  });
});
