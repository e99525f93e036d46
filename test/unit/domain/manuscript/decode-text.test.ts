import { describe, expect, test } from '@jest/globals';

import { decodeText } from '#src/domain/manuscript/decode-text.ts';

const TEXT = '“Héllo,” he said — Über 5 € …';
const WINDOWS_1252 = Buffer.from(
  TEXT.replaceAll(/[“”—€…]/g, (sign) =>
    String.fromCharCode({ '“': 0x93, '”': 0x94, '—': 0x97, '€': 0x80 }[sign] ?? 0x85),
  ),
  'latin1',
);

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['big-endian UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['big-endian UTF-16 without a mark', Buffer.from(TEXT, 'utf16le').swap16()],
    ['windows-1252', WINDOWS_1252],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  test('makes every line end a line feed', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n'))).toBe('a\nb\nc\n');
  });

  test('takes a declared encoding when the bytes are not UTF-8', () => {
    expect(decodeText(Buffer.from([0xb1, 0xe6]), 'iso-8859-2')).toBe('ąć');
  });

  test.each(['no-such-encoding', 'utf-8'])(
    'takes no notice of a wrong declaration: %s',
    (declared) => {
      expect(decodeText(Buffer.from([0xe9]), declared)).toBe('é');
    },
  );
});
