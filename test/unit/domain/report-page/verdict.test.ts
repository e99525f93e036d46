import { describe, expect, test } from '@jest/globals';

import type { Report } from '#src/domain/mastering/report.ts';
import { reachVerdict } from '#src/domain/report-page/verdict.ts';

import { aChapter, aReport, aSegment } from './a-report.ts';

const rule = { rule: 'peak', expected: 'at most −3 dB', found: '−2.4 dB' };
const good = aReport().certificate;
const badFirst = [{ ...rule, file: good[0]!.file, passed: false }, good[1]!];
const bothBad = good.map(({ file }) => ({ ...rule, file, passed: false }));
const check = { file: 'a.m4b', rule: 'as long as the ledger', expected: 1, found: 2 };

const cases: {
  why: string;
  report: Partial<Report>;
  tone: string;
  sentence: string;
  more?: string[];
}[] = [
  {
    why: 'everything passes what a shop asks for',
    report: {},
    tone: 'ready',
    sentence: 'Ready for retailers: 2 of 2 files pass acx-spec',
  },
  {
    why: 'other presets are no shop’s',
    report: { mastering: 'ebu-r128', certificate: [good[0]!] },
    tone: 'ready',
    sentence: 'Ready: 1 of 1 file passes ebu-r128',
  },
  {
    why: 'a chapter breaks a rule',
    report: { certificate: badFirst },
    tone: 'look',
    sentence: '1 chapter needs a look: 1 of 2 files pass acx-spec',
  },
  {
    why: 'several do',
    report: { certificate: bothBad },
    tone: 'look',
    sentence: '2 chapters need a look: 0 of 2 files pass acx-spec',
  },
  {
    why: 'two files of one chapter are one chapter',
    report: {
      chapters: [aChapter(1, { files: { mp3: 'a.mp3', flac: 'a.flac' } })],
      certificate: ['a.mp3', 'a.flac'].map((file) => ({ ...rule, file, passed: false })),
    },
    tone: 'look',
    sentence: '1 chapter needs a look: 0 of 2 files pass acx-spec',
  },
  {
    why: 'a file that is no chapter’s breaks a rule',
    report: { certificate: [{ ...rule, file: 'sample.mp3', passed: false }, ...good] },
    tone: 'look',
    sentence: '1 file needs a look: 2 of 3 files pass acx-spec',
  },
  {
    why: 'both sorts of file do',
    report: { certificate: [{ ...rule, file: 'sample.mp3', passed: false }, ...badFirst] },
    tone: 'look',
    sentence: '1 chapter and 1 other file need a look: 1 of 3 files pass acx-spec',
  },
  {
    why: 'a finished file is not what was made',
    report: { checks: [{ ...check, passed: false }] },
    tone: 'look',
    sentence: '1 check of the finished files fails',
    more: ['2 of 2 files pass acx-spec'],
  },
  {
    why: 'a segment is held, and words are lost',
    report: {
      segments: [aSegment(1, { held: true })],
      coverage: { manuscript: 100, narrated: 90, skipped: 7 },
      certificate: badFirst,
    },
    tone: 'look',
    sentence: '1 chapter needs a look: 1 of 2 files pass acx-spec',
    more: [
      '1 segment is held',
      '3 words of the manuscript are neither narrated nor listed as skipped',
    ],
  },
  {
    why: 'words are counted twice',
    report: { coverage: { manuscript: 100, narrated: 100, skipped: 1 }, certificate: [] },
    tone: 'look',
    sentence: '1 word is narrated or listed as skipped that the manuscript does not have',
  },
  {
    why: 'no rules were asked for',
    report: { mastering: 'none', certificate: [] },
    tone: 'unmeasured',
    sentence: 'Finished: 2 chapters, no retailer’s rules were asked for',
  },
  {
    why: 'nobody measured',
    report: { certificate: [] },
    tone: 'unmeasured',
    sentence: 'Finished: 2 chapters, not measured against acx-spec',
  },
];

describe('reachVerdict', () => {
  test.each(cases)('“$sentence” when $why', ({ report, tone, sentence, more = [] }) => {
    expect(reachVerdict(aReport(report))).toEqual({ tone, sentence, more });
  });
});
