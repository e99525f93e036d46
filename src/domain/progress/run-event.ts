import type { Spend } from '../billing/spend-of.ts';

/** Something that happened in a run of a book. */
export type RunEvent =
  | {
      readonly kind: 'planned';
      readonly chapters: readonly {
        readonly number: number;
        readonly title: string;
        readonly segments: number;
      }[];
    }
  | {
      readonly kind: 'narrated';
      readonly chapter: number;
      readonly samples: number;
      readonly usd: number;
      readonly reused: boolean;
    }
  | { readonly kind: 'assembled'; readonly chapter: number; readonly reused: boolean }
  | ({ readonly kind: 'bound' } & Delivered)
  | {
      readonly kind: 'failed';
      readonly job: 'plan-book' | 'narrate-segment' | 'assemble-chapter' | 'bind-book';
      readonly reason: string;
      readonly chapter?: number;
    }
  /** A segment waits for a person. */
  | {
      readonly kind: 'held';
      readonly chapter: number;
      readonly segment: string;
      readonly reason: string;
    }
  /** A newer submission took the book over, or the run was stopped. */
  | { readonly kind: 'superseded' };

/** A delivered book. */
export interface Delivered {
  readonly folder: string;
  readonly title: string;
  readonly seconds: number;
  readonly spend: Spend;
  /** True when the very same had been delivered before. */
  readonly reused: boolean;
}
