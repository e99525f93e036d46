import type { ChapterRules } from '../chapters/chapter-rules.ts';
import type { Metadata } from '../manuscript/manuscript.ts';
import type { Voice } from '../narration/voice.ts';
import type { LexiconEntry } from '../spoken-text/lexicon/lexicon-entry.ts';
import type { SpokenRules } from '../spoken-text/spoken-text.ts';
import type { CastingRule } from './casting.ts';
import type { CreditsSetting } from './credits.ts';
import type { SegmentSizes } from './segment-sizes.ts';

/** Chapters by number, both ends included. */
export interface ChapterRange {
  readonly first: number;
  readonly last: number;
}

/** All that a person may say about how a book is planned, with every setting resolved. */
export interface PlanWishes {
  /** Wins over what the manuscript says of itself. */
  readonly metadata: Metadata;
  /** The title of a book that has none: what its file or folder is called. */
  readonly fallbackTitle: string;
  /** Who is named as the narrator in credits and on the finished files. */
  readonly narrator: string;
  /** What is read, left out, renamed, split and merged. */
  readonly chapterRules: ChapterRules;
  readonly credits: { readonly opening: CreditsSetting; readonly closing: CreditsSetting };
  readonly sizes: SegmentSizes;
  /** When each rule of speech normalisation applies. */
  readonly spokenRules: SpokenRules;
  /** The book's entries before the house's. */
  readonly lexicon: readonly LexiconEntry[];
  /** Whether the draft voice narrates, for which more has to be spelled out. */
  readonly isDraft: boolean;
  /** The voices besides the narrator's, by the name their speaker goes by. */
  readonly speakers: Readonly<Record<string, Voice>>;
  /** What they read. */
  readonly casting: readonly CastingRule[];
  /** Only these chapters; absent: all. */
  readonly chapters?: readonly ChapterRange[];
}
