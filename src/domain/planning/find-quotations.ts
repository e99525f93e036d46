/** A stretch of a text, in UTF-16 units; `end` is after its last one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface QuotationMarks {
  readonly opening: RegExp;
  readonly speech: RegExp;
}

/**
 * The quotation marks that books use, the commonest first. A speech that goes on in the next paragraph
 * has no closing mark and reaches to the end. Single marks have to be closed, and after punctuation:
 * an apostrophe looks the same. Each sign inside fits one alternative alone, so that the search is linear.
 */
const marks: readonly QuotationMarks[] = [
  { opening: /[“]/u, speech: /“[^”]*(?:”|$)/gu },
  { opening: /[„]/u, speech: /„[^“”]*(?:[“”]|$)/gu },
  { opening: /[«»]/u, speech: /«[^»]*(?:»|$)|»[^«]*(?:«|$)/gu },
  { opening: /[「『]/u, speech: /「[^」]*(?:」|$)|『[^』]*(?:』|$)/gu },
  { opening: /"/u, speech: /"[^"]*(?:"|$)/gu },
  {
    opening: /(?<![\p{L}\p{N}])‘/u,
    speech:
      /(?<![\p{L}\p{N}])‘(?:[^‘’]|(?<![.,!?…—–-])’|(?<=[.,!?…—–-])’(?=\p{L}))*(?<=[.,!?…—–-])’(?!\p{L})/gu,
  },
];

/** The quoted speech of a paragraph, its quotation marks included, in order and apart. */
export function findQuotations(text: string): readonly Stretch[] {
  // In a paragraph with several kinds, the kind inside the other is a quotation in a quotation.
  const used = marks.filter(({ opening }) => opening.test(text));
  const firstAt = (kind: QuotationMarks): number => text.search(kind.speech);
  const [kind] = used
    .filter((one) => firstAt(one) >= 0)
    .toSorted((one, other) => firstAt(one) - firstAt(other));
  if (kind === undefined) return [];
  return Array.from(text.matchAll(kind.speech), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
