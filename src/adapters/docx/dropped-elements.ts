/** Elements with nothing in them that anybody reads: what was deleted, notes to colleagues, settings. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'w:delText w:delInstrText w:rt w:comment w:annotationRef w:footnoteRef ' +
    'w:endnoteRef w:separator w:continuationSeparator w:pgNum w:tblPr w:tblGrid w:tblPrEx ' +
    'w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange ' +
    'w:numberingChange w:tblGridChange w:ffData w:fldData w:movie w:control w:background'
  ).split(' '),
);
