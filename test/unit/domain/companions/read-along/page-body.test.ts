import { describe, expect, test } from '@jest/globals';

import { pageBody } from '#src/domain/companions/read-along/page-body.ts';
import type { Boundary } from '#src/domain/planning/boundary.ts';

import { aReport } from '../a-report.ts';

type Part = readonly [text: string, boundary: Boundary, isHeading?: 'heading'];

function bodyOf(...parts: readonly Part[]): string {
  const segments = parts.map(([text, boundary, heading]) => ({
    text,
    boundary,
    ...(heading === undefined ? {} : { isHeading: true }),
  }));
  const report = aReport({ chapters: [{ title: 'One', segments }] });
  return pageBody(
    report.segments.map((segment, at) => ({ id: `s${at + 1}`, segment, begin: 0, end: 1 })),
  ).replaceAll('\n', '');
}

describe('pageBody', () => {
  test.each<[why: string, parts: readonly Part[], body: string]>([
    [
      'sentences and clauses go on with the paragraph',
      [
        ['One.', 'sentence'],
        ['Two,', 'clause'],
        ['three.', 'paragraph'],
        ['Four.', 'chapter-end'],
      ],
      '<p><span id="s1">One.</span> <span id="s2">Two,</span> <span id="s3">three.</span></p>' +
        '<p><span id="s4">Four.</span></p>',
    ],
    [
      'the first heading is the chapter’s, others stand below it',
      [
        ['Chapter I', 'heading', 'heading'],
        ['The Start', 'heading', 'heading'],
        ['One.', 'chapter-end'],
      ],
      '<h1 id="s1">Chapter I</h1><h2 id="s2">The Start</h2><p><span id="s3">One.</span></p>',
    ],
    [
      'a scene ends with a break',
      [
        ['One.', 'scene'],
        ['Two.', 'chapter-end'],
      ],
      '<p><span id="s1">One.</span></p><hr/><p><span id="s2">Two.</span></p>',
    ],
    ['but not at the end of the chapter', [['One.', 'scene']], '<p><span id="s1">One.</span></p>'],
    [
      'a heading ends a paragraph, whatever is said to come',
      [
        ['One,', 'clause'],
        ['Two', 'heading', 'heading'],
        ['three.', 'chapter-end'],
      ],
      '<p><span id="s1">One,</span></p><h1 id="s2">Two</h1><p><span id="s3">three.</span></p>',
    ],
    [
      'several paragraphs in a segment are one element all the same',
      [
        ['One.\n\nTwo.', 'paragraph'],
        ['Three.', 'chapter-end'],
      ],
      '<div id="s1"><p>One.</p><p>Two.</p></div><p><span id="s2">Three.</span></p>',
    ],
    [
      'and a paragraph that two such share is told to go on',
      [
        ['One.', 'sentence'],
        ['Still one.\n\nTwo.', 'sentence'],
        ['Still two.\n\nThree,', 'clause'],
        ['still three.', 'chapter-end'],
      ],
      '<p><span id="s1">One.</span></p>' +
        '<div id="s2"><p class="continued">Still one.</p><p>Two.</p></div>' +
        '<div id="s3"><p class="continued">Still two.</p><p>Three,</p></div>' +
        '<p class="continued"><span id="s4">still three.</span></p>',
    ],
    [
      'the lines of a verse stay lines',
      [['One\ntwo', 'chapter-end']],
      '<p><span id="s1">One<br/>two</span></p>',
    ],
    [
      'there are no spaces between Chinese or Japanese sentences',
      [
        ['一。', 'sentence'],
        ['二。', 'chapter-end'],
      ],
      '<p><span id="s1">一。</span><span id="s2">二。</span></p>',
    ],
  ])('%s', (_why, parts, body) => {
    expect(bodyOf(...parts)).toBe(body);
  });
});
