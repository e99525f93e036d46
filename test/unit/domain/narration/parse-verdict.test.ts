import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { parseVerdict } from '#src/domain/narration/parse-verdict.ts';

const good = { isVerbatim: true, differences: [] };
const bad = { isVerbatim: false, differences: ['"sea" is missing'] };
const badJson = JSON.stringify({ verbatim: false, differences: ['"sea" is missing'] });

describe('a proofreader’s verdict', () => {
  test.each([
    ['bare', '{"verbatim": true, "differences": []}', good],
    ['without differences', '{"verbatim": true}', good],
    ['with a word for a truth value', '{"verbatim": "Yes", "differences": null}', good],
    ['with “none” for none', '{"verbatim": true, "differences": ["None."]}', good],
    ['in a fence', '```json\n{"verbatim": true, "differences": []}\n```', good],
    ['with remarks around it', `I listened {twice}. ${badJson} Anything else?`, bad],
    [
      'with one difference as a text',
      '{"verbatim": false, "differences": "\\"sea\\" is missing"}',
      bad,
    ],
    [
      'with braces in a difference',
      '{"verbatim": false, "differences": ["{sea}"]}',
      { isVerbatim: false, differences: ['{sea}'] },
    ],
    [
      'against itself: the difference counts',
      '{"verbatim": true, "differences": ["\\"sea\\" is missing"]}',
      bad,
    ],
    ['without reasons', '{"verbatim": false}', { isVerbatim: false, differences: [] }],
  ])('is read %s', (_why, answer, verdict) => {
    expect(parseVerdict(answer)).toEqual(verdict);
  });

  test.each([
    ['nothing', ''],
    ['words', 'It is fine.'],
    ['a cut answer', '{"verbatim": fal'],
    ['another object', '{"ok": true}'],
    ['a verdict of neither', '{"verbatim": "partly"}'],
    ['a list', '[true]'],
    ['null', 'null'],
  ])('is not found in %s', (_why, answer) => {
    expect(parseVerdict(answer)).toBeUndefined();
  });

  test('is short, however long the answer', () => {
    const differences = Array.from({ length: 50 }, () => 'x '.repeat(5000));
    const verdict = parseVerdict(JSON.stringify({ verbatim: false, differences }));
    expect(verdict?.differences).toHaveLength(5);
    expect(verdict?.differences[0]?.length).toBeLessThanOrEqual(200);
  });

  test('never throws', () => {
    const piece = fc.constantFrom('{', '}', '"verbatim"', ':', 'true', ',', '"', ' ', '[', ']');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(() => parseVerdict(pieces.join(''))).not.toThrow();
      }),
    );
  });
});
