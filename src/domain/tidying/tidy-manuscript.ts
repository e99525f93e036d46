import type { Manuscript } from '../manuscript/manuscript.ts';
import { markGutenbergFrame } from './gutenberg-frame.ts';
import { markArrowNotes } from './mark-arrow-notes.ts';
import { markCaptions } from './mark-captions.ts';
import { takeOutPageNumbers } from './take-out-page-numbers.ts';
import { tidyContents, tidyHeadings } from './tidy-headings.ts';
import { tidyMetadata } from './tidy-metadata.ts';

/**
 * Clears a manuscript of what is not the author's, wherever the file has been before: Project
 * Gutenberg's header, licence and title lines, the printed book's page numbers, and what converters
 * fill in. For the formats into which books are converted.
 */
export function tidyManuscript<Read extends Manuscript>(manuscript: Read): Read {
  const blocks = markCaptions(markArrowNotes(tidyHeadings(markGutenbergFrame(manuscript.blocks))));
  return {
    ...manuscript,
    metadata: tidyMetadata(manuscript.metadata),
    blocks: takeOutPageNumbers(blocks),
    contents: tidyContents(manuscript.contents),
  };
}
