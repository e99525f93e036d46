import type { DocxStyle } from './read-styles.ts';

/** What a paragraph says about itself that mammoth does not tell. */
export interface ParagraphFacts {
  style: DocxStyle;
  /** Size of letters of which nothing is said. */
  usualPoints: number;
  /** 1 to 9, where the paragraph itself says so. */
  outlineLevel?: number;
  isCentred?: boolean;
  isListed?: boolean;
  isDropCap: boolean;
  hasRule: boolean;
  startsPage: boolean;
  role?: string;
  anchors: string[];
  images: string[];
  /** The places in the document that its words link to. */
  links: Set<string>;
  /** Whether it has words that are no link. */
  hasPlainWords: boolean;
  /** Whether it goes on with the paragraph before, which was too long for one stretch. */
  continues: boolean;
}

const USUAL_HALF_POINTS = 20;

/** The facts of a paragraph of which nothing is known yet but the style that paragraphs have. */
export function newFacts(style: DocxStyle): ParagraphFacts {
  return {
    style,
    usualPoints: (style.halfPoints ?? USUAL_HALF_POINTS) / 2,
    isDropCap: false,
    hasRule: false,
    startsPage: false,
    anchors: [],
    images: [],
    links: new Set(),
    hasPlainWords: false,
    continues: false,
  };
}
