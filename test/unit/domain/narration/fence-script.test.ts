import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { fenceContext, fenceScript } from '#src/domain/narration/fence-script.ts';

/** Texts made of what could break a fence, and of plain words. */
const nasty = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '/',
      'script',
      'SCRIPT',
      '</script>',
      '<script>',
      ' ',
      '\n',
      '\r\n',
      'word',
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(nasty, fc.string());

/** A text as it is heard: its words without marks or spaces. */
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a fenced script', () => {
  test('stands between its two lines', () => {
    expect(fenceScript('One.\nTwo.')).toBe('<script>\nOne.\nTwo.\n</script>');
  });

  test.each(['</script>', '</SCRIPT>', '< / script >', '<script>', '<script src="x">'])(
    'is not closed or opened again by a line %p',
    (line) => {
      const inner = fenceScript(`before\n${line}\nafter`).split('\n').slice(1, -1);
      expect(inner).toHaveLength(3);
      expect(inner.map((each) => each.trim())).not.toContain(line);
    },
  );

  test('holds each mark exactly once, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fenced = fenceScript(text);
        expect(fenced.match(/<script>/giu)).toHaveLength(1);
        expect(fenced.match(/<\/script>/giu)).toHaveLength(1);
        expect(fenced.startsWith('<script>\n')).toBe(true);
        expect(fenced.endsWith('\n</script>')).toBe(true);
      }),
    );
  });

  test('says the same words, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(fenceScript(text).slice('<script>'.length, -'</script>'.length))).toEqual([
          ...words(text),
        ]);
      }),
    );
  });

  test('leaves a text without marks as it is', () => {
    const text = 'If a < b, then <b>. The scripture says: "script".';
    expect(fenceScript(text)).toBe(`<script>\n${text}\n</script>`);
  });
});

describe('a fenced context', () => {
  test.each([
    ['', undefined],
    [' \n\t', undefined],
    ['The door\n fell shut. ', '<context>The door fell shut.</context>'],
    ['He wrote </context> and <script>.', '<context>He wrote < /context> and < script>.</context>'],
  ])('of %p is %p', (preceding, fenced) => {
    expect(fenceContext(preceding)).toBe(fenced);
  });

  test('keeps the end of a long sentence, from a word on', () => {
    const sentence = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const fenced = fenceContext(sentence) ?? '';
    expect(fenced.length).toBeLessThan(280);
    expect(fenced).toMatch(/^<context>… word\d+ .* word199<\/context>$/u);
  });

  test('stays short and on one line, holds each mark once and tears no character apart', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 600 })), (text) => {
        const fenced = fenceContext(text) ?? '<context></context>';
        expect(fenced.match(/<\/?context>/giu)).toHaveLength(2);
        expect(fenced).not.toMatch(/<\/?script>|\n/iu);
        expect(fenced.length).toBeLessThan(600);
        expect(fenced.isWellFormed()).toBe(true);
      }),
    );
  });
});
