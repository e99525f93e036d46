import type { TakeSound } from '../audio/take-sound.ts';

/** A part of a chapter in its order, and what is known of its sound. Lengths in samples of 24 kHz. */
export type ChapterPart =
  | { readonly kind: 'pause'; readonly samples: number }
  | {
      readonly kind: 'take';
      readonly segmentId: string;
      readonly takeId: string;
      readonly sound: TakeSound;
      /** First sample of the take that is played. */
      readonly from: number;
      /** How many of its samples are played. */
      readonly samples: number;
    };
