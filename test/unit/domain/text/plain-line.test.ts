import { describe, expect, test } from '@jest/globals';

import { plainLine } from '#src/domain/text/plain-line.ts';

describe('a plain line', () => {
  test.each([
    ['line breaks and tabs', 'One\n\tTwo', 'One Two'],
    ['commands to a terminal', '\u001B[2JOne\u0007', '[2JOne'],
    ['turns of direction', '\u202Egnp.exe\u2066', 'gnp.exe'],
  ])('has no %s', (_, text, line) => {
    expect(plainLine(text)).toBe(line);
  });

  test('keeps the joiners that letters of some scripts need', () => {
    expect(plainLine('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  });
});
