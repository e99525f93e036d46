import { describe, expect, test } from '@jest/globals';

import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { chapterPieces } from '#src/domain/planning/chapter-pieces.ts';

const sizes = { target: 40, softMaximum: 60, hardMaximum: 80 };

function block(kind: BlockKind, text = ''): Block {
  return { kind, text };
}

function boundariesOf(...blocks: Block[]): string[] {
  return chapterPieces(blocks, sizes, 'en').map(({ text, boundary }) => `${text} | ${boundary}`);
}

describe('chapterPieces', () => {
  test.each([
    ['a paragraph', [block('paragraph', 'One.'), block('paragraph', 'Two.')], 'paragraph'],
    ['a verse', [block('verse', 'One,\nmore'), block('paragraph', 'Two.')], 'paragraph'],
    ['a heading', [block('heading', 'One'), block('paragraph', 'Two.')], 'heading'],
    ['a scene', [block('paragraph', 'One.'), block('scene-break'), block('item', 'Two')], 'scene'],
    [
      'a heading before a scene',
      [block('heading', 'One'), block('scene-break'), block('quote', 'Two')],
      'scene',
    ],
  ])('tells what comes after a piece: the end of %s', (_what, blocks, boundary) => {
    expect(chapterPieces(blocks, sizes, 'en').map((piece) => piece.boundary)).toEqual([
      boundary,
      'chapter-end',
    ]);
  });

  test('a scene break at the end of a chapter is its end', () => {
    expect(boundariesOf(block('paragraph', 'One.'), block('scene-break'))).toEqual([
      'One. | chapter-end',
    ]);
  });

  test('blocks without words leave no piece and hide no scene break', () => {
    expect(
      boundariesOf(
        block('image'),
        block('paragraph', ' One. '),
        block('image', ' '),
        block('scene-break'),
        block('scene-break'),
        block('paragraph', 'Two.'),
      ),
    ).toEqual(['One. | scene', 'Two. | chapter-end']);
  });

  test('no words at all are no pieces', () => {
    expect(chapterPieces([], sizes, 'en')).toEqual([]);
    expect(chapterPieces([block('scene-break'), block('image')], sizes, 'en')).toEqual([]);
  });

  test('a paragraph up to the soft maximum stays whole, a longer one is cut into sentences', () => {
    const whole = `${'a'.repeat(30)}. ${'b'.repeat(27)}.`;
    expect(whole).toHaveLength(60);
    expect(boundariesOf(block('paragraph', whole))).toEqual([`${whole} | chapter-end`]);
    const longer = `${'a'.repeat(30)}. ${'B'.repeat(30)}.`;
    expect(boundariesOf(block('paragraph', longer), block('note', 'x'))).toEqual([
      `${'a'.repeat(30)}.  | sentence`,
      `${'B'.repeat(30)}. | paragraph`,
      'x | chapter-end',
    ]);
  });

  test('a sentence longer than the hard maximum is cut into clauses', () => {
    const sentence = `${'a'.repeat(50)}, ${'b'.repeat(50)}.”`;
    expect(boundariesOf(block('paragraph', sentence))).toEqual([
      `${'a'.repeat(50)},  | clause`,
      `${'b'.repeat(50)}.” | chapter-end`,
    ]);
  });

  test('paragraphs stand apart in a segment, sentences of one do not', () => {
    const long = `${'a'.repeat(40)}. ${'B'.repeat(40)}.`;
    const glue = chapterPieces([block('paragraph', long), block('paragraph', 'x')], sizes, 'en');
    expect(glue.map((piece) => piece.glue)).toEqual(['', '\n\n', '\n\n']);
  });
});
