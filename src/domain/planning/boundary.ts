/** What comes between a segment and the next one: it decides how long the silence there is. */
export type Boundary = 'clause' | 'sentence' | 'paragraph' | 'heading' | 'scene' | 'chapter-end';

/** Silences of a narration, in seconds. They belong to assembly: changing them narrates nothing. */
export interface Pauses {
  /** Before the first word of a chapter. */
  readonly chapterHead: number;
  /** Where a sentence too long for one segment had to be cut. */
  readonly clause: number;
  /** Between sentences of one paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  /** After a heading. */
  readonly heading: number;
  readonly scene: number;
  /** After the last word of a chapter. */
  readonly chapterTail: number;
}

/** The silence after a segment, in seconds. */
export function pauseAfter(boundary: Boundary, pauses: Pauses): number {
  switch (boundary) {
    case 'clause':
      return pauses.clause;
    case 'sentence':
      return pauses.sentence;
    case 'paragraph':
      return pauses.paragraph;
    case 'heading':
      return pauses.heading;
    case 'scene':
      return pauses.scene;
    case 'chapter-end':
      return pauses.chapterTail;
  }
}
