import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

const UNSPOKEN: ReadonlySet<string> = new Set(
  (
    'w:delText w:delInstrText w:rt w:comment w:annotationRef w:footnoteRef ' +
    'w:endnoteRef w:separator w:continuationSeparator w:pgNum w:tblPr w:tblGrid w:tblPrEx ' +
    'w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange ' +
    'w:numberingChange w:tblGridChange w:ffData w:fldData w:movie w:control w:background'
  ).split(' '),
);

/** Whether nothing in an element is read: it was deleted, is a remark to colleagues or a setting. */
export function isUnspokenElement(name: string, attribute: ReadAttribute): boolean {
  if (UNSPOKEN.has(name)) return true;
  // The lines that part notes from the text are notes of a type.
  const isNote = name === 'w:footnote' || name === 'w:endnote';
  return isNote && !['normal', undefined].includes(attribute('w:type'));
}
