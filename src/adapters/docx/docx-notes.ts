import type { NoteRole } from '#src/adapters/word-processor/paragraph-flow.ts';
import { walkXml } from '#src/adapters/word-processor/walk-xml.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import type { DocxContext } from './docx-context.ts';
import { DOCX_SPACES } from './docx-spaces.ts';
import { DocxText } from './docx-text.ts';

/** The notes of a document, kept until the text refers to them. */
export class DocxNotes {
  readonly #notes = new Map<string, readonly WrittenParagraph[]>();
  readonly #context: Omit<DocxContext, 'takeNote'>;

  constructor(context: Omit<DocxContext, 'takeNote'>) {
    this.#context = context;
  }

  /** Reads `footnotes.xml` or `endnotes.xml`. */
  read(role: NoteRole, bytes: Uint8Array): void {
    const { fileName } = this.#context;
    const text = new DocxText({ ...this.#context, takeNote: () => [] });
    let id = '';
    walkXml(
      { bytes, fileName, spaces: DOCX_SPACES },
      {
        open: (name, attribute) => {
          if (name === `w:${role}`) id = attribute('w:id') ?? '';
          text.open(name, attribute);
        },
        text: (words) => text.text(words),
        close: (name) => {
          text.close();
          if (name === `w:${role}`) this.#notes.set(`${role} ${id}`, text.take());
        },
      },
    );
  }

  /** The paragraphs of a note, once: nothing for one that is not there or was taken already. */
  take(role: NoteRole, id: string): readonly WrittenParagraph[] {
    const key = `${role} ${id}`;
    const note = this.#notes.get(key) ?? [];
    this.#notes.delete(key);
    return note;
  }
}
