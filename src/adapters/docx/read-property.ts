import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

import { lookOf } from './look-of.ts';
import type { PreparedParagraph, RunLook } from './prepared-paragraph.ts';
import { isOn } from './read-styles.ts';
import type { DocxStyles } from './read-styles.ts';

/** Takes in one of the elements of `w:pPr`. */
export function readParagraphProperty(
  paragraph: PreparedParagraph,
  name: string,
  attribute: ReadAttribute,
  styles: DocxStyles,
): void {
  const { facts } = paragraph;
  const value = attribute('w:val');
  switch (name) {
    case 'w:pStyle':
      facts.style = styles.find(value);
      break;
    case 'w:jc':
      facts.isCentred = value === 'center';
      break;
    case 'w:numId':
      facts.isListed = value !== '0';
      break;
    case 'w:outlineLvl':
      facts.outlineLevel = Number(value) + 1;
      break;
    case 'w:framePr':
      facts.isDropCap = ['drop', 'margin'].includes(attribute('w:dropCap') ?? '');
      break;
    case 'w:pageBreakBefore':
      facts.startsPage ||= isOn(value);
      break;
    case 'w:bottom':
    case 'w:top':
      facts.hasRule ||= !['nil', 'none', undefined].includes(value);
      break;
    default:
  }
}

/** Takes in one of the elements of `w:rPr` of a paragraph's mark. */
export function readMarkProperty(
  paragraph: PreparedParagraph,
  name: string,
  attribute: ReadAttribute,
): void {
  if (name === 'w:del' || name === 'w:moveFrom') paragraph.isMarkDeleted = true;
  if (name === 'w:vanish') paragraph.isMarkHidden = isOn(attribute('w:val'));
}

/** The look of a run after one of the elements of its `w:rPr`. */
export function readRunProperty(
  look: RunLook,
  name: string,
  attribute: ReadAttribute,
  styles: DocxStyles,
): RunLook {
  const value = attribute('w:val');
  switch (name) {
    case 'w:rStyle':
      return { ...look, ...lookOf(styles.findOwn(value)) };
    case 'w:vanish':
      return { ...look, isHidden: isOn(value) };
    case 'w:b':
      return { ...look, isBold: isOn(value) };
    case 'w:caps':
      return { ...look, isCapitals: isOn(value) };
    case 'w:sz':
      return { ...look, halfPoints: Number(value) || (look.halfPoints ?? 20) };
    default:
      return look;
  }
}
