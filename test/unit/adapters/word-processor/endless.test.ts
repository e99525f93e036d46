import { expect, test } from '@jest/globals';

import { ParagraphDraft } from '#src/adapters/word-processor/paragraph-draft.ts';
import { ParagraphFlow } from '#src/adapters/word-processor/paragraph-flow.ts';
import { MOST_BLOCKS } from '#src/domain/manuscript/refuse-endless.ts';

test('a document with more paragraphs than any book is refused while it is read', () => {
  const flow = new ParagraphFlow('book.odt');
  const style = new ParagraphDraft({}).style;
  const write = (count: number): void => {
    for (let at = 0; at < count; at += 1) {
      flow.openParagraph(new ParagraphDraft(style));
      flow.closeParagraph();
    }
  };
  write(MOST_BLOCKS);
  expect(() => write(1)).toThrow('book.odt has more than 150,000 paragraphs, as no book does.');
});
