import type { Spend } from '../billing/spend-of.ts';
import type { Skipped } from '../chapters/chapter.ts';
import type { Boundary } from '../planning/boundary.ts';
import type { BookFacts, Coverage } from '../planning/plan.ts';
import type { RuleResult } from '../retail/rule-result.ts';
import type { MasteringPreset } from './mastering.ts';
import type { TrackSound } from './track-sound.ts';

/** What is told about a finished book; times in seconds from its start, exact to the sample. */
export interface Report {
  readonly book: BookFacts & { readonly narrator: string; readonly seconds: number };
  /** Paths of the delivered files, from the report's folder. */
  readonly outputs: readonly string[];
  readonly chapters: readonly ReportedChapter[];
  readonly segments: readonly ReportedSegment[];
  readonly skipped: readonly Skipped[];
  readonly spend: Spend;
  readonly checks: readonly Check[];
  readonly mastering: MasteringPreset;
  /** What the files of the preset's retailer have to satisfy, and whether they do. */
  readonly certificate: readonly RuleResult[];
  /** Words of the manuscript, and where they went. */
  readonly coverage?: Coverage;
}

/** A chapter of a finished book. */
export interface ReportedChapter {
  readonly number: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly rmsDb: number;
  readonly peakDb: number;
  /** Integrated loudness (EBU R128). */
  readonly lufs: number;
  readonly noiseFloorDb: number;
  /** By how much its takes were amplified. */
  readonly gainDb: number;
  /** What the limiter did. */
  readonly limited: TrackSound['limited'];
  /** Peak level of some 400 equal parts, in whole dB. */
  readonly levels: readonly number[];
  /** Whether it is credits, which are none of the manuscript's own words. */
  readonly isCredits?: boolean;
  /** Whether it satisfies each rule of ACX's specification, by the rule's name. */
  readonly acx: Readonly<Record<string, boolean>>;
  /** Its own files, from the report's folder. */
  readonly files: {
    readonly mp3?: string;
    readonly wav?: string;
    readonly opus?: string;
    readonly flac?: string;
  };
}

/** A segment of a finished book. */
export interface ReportedSegment {
  readonly id: string;
  readonly chapter: number;
  readonly start: number;
  readonly end: number;
  readonly takeId: string;
  readonly attempts: number;
  readonly score: number | null;
  /** Whether it waits for a person; never so in a book that was bound. */
  readonly held: boolean;
  readonly text: string;
  readonly isHeading?: boolean;
  /** What comes after it. */
  readonly boundary: Boundary;
  /** Who recorded it. */
  readonly deployment?: string;
  /** Who found it good; absent: the verbatim gate. */
  readonly acceptedBy?: 'gate' | 'person';
  /** What the gate found and let pass. */
  readonly remarks?: readonly string[];
  /** Why earlier recordings of it were rejected, oldest first. */
  readonly rejections?: readonly string[];
}

/** Something that was looked at in a finished file before it was delivered. */
export interface Check {
  readonly file: string;
  /** What has to be so. */
  readonly rule: string;
  readonly expected: number;
  readonly found: number;
  readonly passed: boolean;
}
