import type { NoteRole } from '#src/adapters/word-processor/paragraph-flow.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import type { DocxStyles } from './docx-styles.ts';
import type { Omissions } from './omissions.ts';

/** What a part of a document is read with. */
export interface DocxContext {
  /** Of the document, for messages. */
  readonly fileName: string;
  readonly styles: DocxStyles;
  /** The paragraphs of a note when it is asked for first, then nothing. */
  takeNote(role: NoteRole, id: string): readonly WrittenParagraph[];
  /** Is added to. */
  readonly omissions: Omissions;
}
