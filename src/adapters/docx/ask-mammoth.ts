import mammoth from 'mammoth';

import type { MammothDocument } from './mammoth-tree.ts';

/** A stretch of a document as mammoth is to read it: prepared XML, each the contents of its root. */
export interface PreparedStretch {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
}

/** What mammoth found, and how many symbols it has no letter for. */
export interface MammothAnswer {
  readonly document: MammothDocument;
  readonly unknownSymbols: number;
}

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * Lets mammoth read a stretch into its document tree. It is handed the parts themselves, not the
 * archive they came in: its own way to unpack knows no limits.
 */
export async function askMammoth(stretch: PreparedStretch): Promise<MammothAnswer> {
  const parts = new Map([
    ['word/document.xml', `<w:document ${SPACE}><w:body>${stretch.body}</w:body></w:document>`],
    ['word/footnotes.xml', `<w:footnotes ${SPACE}>${stretch.footnotes}</w:footnotes>`],
    ['word/endnotes.xml', `<w:endnotes ${SPACE}>${stretch.endnotes}</w:endnotes>`],
  ]);
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  };
  let found: MammothDocument | undefined;
  const { messages } = await mammoth.convertToHtml({ file } as never, {
    transformDocument(document: MammothDocument) {
      found = document;
      // The tree is all we want: nothing is left to make HTML of.
      return { ...document, children: [] };
    },
  });
  const unknownSymbols = messages.filter(({ message }) => message.includes('w:sym')).length;
  return { document: found!, unknownSymbols };
}
