import { describe, expect, test } from '@jest/globals';

import type { ReportedSegment } from '#src/domain/mastering/report.ts';
import { causesOf, worthAListen } from '#src/domain/report-page/worth-a-listen.ts';

import { aReport, aSegment } from './a-report.ts';

const cases: { why: string; segment: Partial<ReportedSegment>; causes: string[] }[] = [
  { why: 'it passed at once', segment: {}, causes: [] },
  { why: 'nobody knows its score', segment: { score: null }, causes: [] },
  { why: 'it is held', segment: { held: true }, causes: ['held'] },
  { why: 'a person found it good', segment: { acceptedBy: 'person' }, causes: ['accepted'] },
  { why: 'the gate remarked on it', segment: { remarks: ['Odd.'] }, causes: ['remarked'] },
  { why: 'some words may be others', segment: { score: 0.94 }, causes: ['low-score'] },
  { why: 'it took several attempts', segment: { attempts: 2 }, causes: ['retaken'] },
  { why: 'a recording was rejected', segment: { rejections: ['Silent.'] }, causes: ['retaken'] },
  {
    why: 'several things are so, the most pressing first',
    segment: { attempts: 3, score: 0.5, acceptedBy: 'person' },
    causes: ['accepted', 'low-score', 'retaken'],
  },
];

describe('worthAListen', () => {
  test.each(cases)('$causes, because $why', ({ segment, causes }) => {
    expect(causesOf(aSegment(1, segment))).toEqual(causes);
  });

  test('keeps the order of the book and the places in it', () => {
    const segments = [aSegment(1, { attempts: 2 }), aSegment(1), aSegment(2, { held: true })];
    expect(worthAListen(aReport({ segments })).map(({ index }) => index)).toEqual([0, 2]);
  });
});
