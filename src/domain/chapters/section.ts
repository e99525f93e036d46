import type { Block } from '../manuscript/block.ts';

/** A stretch of blocks that is narrated or skipped as one. */
export interface Section {
  /** As the contents or the headings name it; missing where nothing does. */
  readonly title?: string;
  /** Whether a line of the outline leads to it, rather than it being a page between two lines. */
  readonly isListed: boolean;
  readonly blocks: readonly Block[];
  /** Whether it is what stands above the first chapter of a part, such as the part's title. */
  readonly opens?: boolean;
  /** What part of the book it is as a whole, such as `preface` or `index`, where that is known. */
  readonly part?: string;
}
