import { walkWholeXml, walkXml } from '#src/adapters/word-processor/walk-xml.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import { askMammoth } from './ask-mammoth.ts';
import { BodyPreparer } from './body-preparer.ts';
import { DOCX_SPACES } from './docx-spaces.ts';
import { ParagraphWriter } from './paragraph-writer.ts';
import type { DocxStyles } from './read-styles.ts';
import type { Stretch } from './stretch.ts';
import { writtenParagraphs } from './written-paragraphs.ts';

/** The parts of a document that hold its text, unpacked. */
export interface TextParts {
  readonly fileName: string;
  readonly body: Uint8Array;
  readonly footnotes?: Uint8Array;
  readonly endnotes?: Uint8Array;
  readonly styles: DocxStyles;
}

/** A document's text, and what of it could not be read. */
export interface DocxBody {
  readonly paragraphs: readonly WrittenParagraph[];
  readonly embedded: number;
  readonly unknownSymbols: number;
}

type Notes = ReadonlyMap<string, Stretch>;

const REFERENCE = /<w:(footnote|endnote)Reference w:id="([\w-]*)"/g;

/** Reads the text of a document, stretch by stretch, so that memory stays flat. */
export async function readBody(parts: TextParts): Promise<DocxBody> {
  const footnotes = readNotes(parts, parts.footnotes, 'f');
  const endnotes = readNotes(parts, parts.endnotes, 'e');
  const writer = new ParagraphWriter(parts.styles, 'b');
  const preparer = new BodyPreparer(parts.styles, writer);
  const paragraphs: WrittenParagraph[] = [];
  let unknownSymbols = 0;

  async function readStretch(stretch: Stretch): Promise<void> {
    const facts = new Map(stretch.facts);
    const noted = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
    for (const [, kind, id = ''] of stretch.xml.matchAll(REFERENCE)) {
      const sort = kind as 'footnote' | 'endnote';
      const note = (sort === 'footnote' ? footnotes : endnotes).get(id);
      if (note === undefined || noted[sort].has(id)) continue;
      noted[sort].set(id, `<w:${sort} w:id="${id}">${note.xml}</w:${sort}>`);
      for (const [mark, fact] of note.facts) facts.set(mark, fact);
    }
    const answer = await askMammoth({
      body: stretch.xml,
      footnotes: [...noted.footnote.values()].join(''),
      endnotes: [...noted.endnote.values()].join(''),
    });
    unknownSymbols += answer.unknownSymbols;
    for (const { continues, ...paragraph } of writtenParagraphs(answer.document, facts)) {
      const last = paragraphs.at(-1);
      if (continues && last !== undefined)
        paragraphs[paragraphs.length - 1] = { ...last, text: last.text + paragraph.text };
      else paragraphs.push(paragraph);
    }
  }

  const source = { bytes: parts.body, fileName: parts.fileName, spaces: DOCX_SPACES };
  for (const _ of walkXml(source, preparer))
    for (const stretch of writer.take()) await readStretch(stretch);
  writer.end();
  for (const stretch of writer.take()) await readStretch(stretch);
  return { paragraphs, embedded: preparer.embedded, unknownSymbols };
}

function readNotes(
  { fileName, styles }: TextParts,
  bytes: Uint8Array | undefined,
  prefix: string,
): Notes {
  const writer = new ParagraphWriter(styles, prefix);
  if (bytes !== undefined)
    walkWholeXml({ bytes, fileName, spaces: DOCX_SPACES }, new BodyPreparer(styles, writer));
  return writer.notes;
}
