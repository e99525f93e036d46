import type { ParagraphDraft } from '#src/adapters/word-processor/paragraph-draft.ts';
import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

import type { DocxStyles } from './docx-styles.ts';
import { isOn, readLook } from './read-look.ts';

/** Takes in one of the elements of `w:pPr`. */
export function readParagraphProperty(
  paragraph: ParagraphDraft,
  name: string,
  attribute: ReadAttribute,
  styles: DocxStyles,
): void {
  const value = attribute('w:val');
  switch (name) {
    case 'w:pStyle':
      paragraph.style = styles.find(value);
      break;
    case 'w:outlineLvl':
      paragraph.outlineLevel = Number(value) + 1;
      break;
    case 'w:framePr':
      paragraph.isDropCap = ['drop', 'margin'].includes(attribute('w:dropCap') ?? '');
      break;
    case 'w:bottom':
    case 'w:top':
      if (!['nil', 'none', undefined].includes(value)) paragraph.own.hasRule = true;
      break;
    default:
      readLook(paragraph.own, name, value);
  }
}

/** Takes in one of the elements of `w:rPr` that are about the mark at the paragraph's end. */
export function readMarkProperty(
  paragraph: ParagraphDraft,
  name: string,
  attribute: ReadAttribute,
): void {
  if (name === 'w:del' || name === 'w:moveFrom') paragraph.runsOn = true;
  if (name === 'w:vanish' && isOn(attribute('w:val'))) paragraph.leavesNoLine = true;
}
