import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { ParagraphDraft } from '#src/adapters/word-processor/paragraph-draft.ts';
import { ParagraphFlow } from '#src/adapters/word-processor/paragraph-flow.ts';

/** What happens to a document while it is read. */
const STEPS = [
  ...['paragraph', 'end', 'text', 'page', 'run on', 'note', 'end of note'],
  ...['table', 'row', 'cell', 'end of table'],
] as const;
type Step = (typeof STEPS)[number];

function take(flow: ParagraphFlow, step: Step, text: string): void {
  if (step === 'paragraph') flow.openParagraph(new ParagraphDraft({}));
  if (step === 'end') flow.closeParagraph();
  if (step === 'text') flow.paragraph?.addText(text, {}, undefined);
  if (step === 'page') flow.breakPage();
  if (step === 'run on' && flow.paragraph !== undefined) flow.paragraph.runsOn = true;
  if (step === 'note') flow.openNote('footnote');
  if (step === 'end of note') flow.closeNote();
  if (step === 'table') flow.openTable();
  if (step === 'row') flow.openRow();
  if (step === 'cell') flow.openCell();
  if (step === 'end of table') flow.closeTable();
}

test('no word is lost or said twice, however paragraphs, notes and tables stand in each other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }), (steps) => {
      const flow = new ParagraphFlow('book.docx');
      const said: string[] = [];
      let tables = 0;
      let open = 0;
      for (const [at, step] of steps.entries()) {
        if (step === 'end of table' && tables === 0) continue;
        if (step === 'text' && flow.paragraph !== undefined) said.push(`w${at}`);
        take(flow, step, `w${at} `);
        if (step === 'table') tables += 1;
        if (step === 'end of table') tables -= 1;
        if (step === 'paragraph') open += 1;
      }
      for (; open > 0; open -= 1) flow.closeParagraph();
      for (; tables > 0; tables -= 1) flow.closeTable();
      const words = flow.take().flatMap(({ text }) => text.match(/w\d+/g) ?? []);
      expect(words.toSorted()).toEqual(said.toSorted());
    }),
  );
});
