import type { ElementMeaning } from './element-meaning.ts';
import type { BlockShape } from './stretch.ts';

/** An open element, with what it takes from those around it. */
export interface Frame {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isUnspoken: boolean;
  readonly isVerse: boolean;
  readonly isInStanza: boolean;
  readonly isInRow: boolean;
  readonly isBold: boolean;
  readonly isRaised: boolean;
  /** Whether it is an inline caption, whose words are about a picture before it. */
  readonly isCaption: boolean;
  readonly isDropCap: boolean;
  readonly isPageMark: boolean;
  /** What text in it becomes. */
  readonly shape: BlockShape;
  readonly href: string;
  readonly id: string;
  /** Where its text begins, a mark of the text's pieces. */
  readonly mark: number;
  /** How many blocks, and pictures, came before it. */
  readonly firstBlock: number;
  readonly firstImage: number;
}

/** What stands around the outermost element. */
export const ROOT: Frame = {
  name: '',
  isBlock: true,
  isUnspoken: false,
  isVerse: false,
  isInStanza: false,
  isInRow: false,
  isBold: false,
  isRaised: false,
  isCaption: false,
  isDropCap: false,
  isPageMark: false,
  shape: { kind: 'paragraph' },
  href: '',
  id: '',
  mark: 0,
  firstBlock: 0,
  firstImage: 0,
};

/** What is known of the page so far when an element opens. */
export interface Surroundings {
  /** Whether a class may make a heading, because no element of the page does. */
  readonly trustsClasses: boolean;
  /** Whether the page is from a web site, with what sites put around their pages. */
  readonly isSite: boolean;
  /** Whether the block before is a heading. */
  readonly isUnderHeading: boolean;
  /** How many blocks came since the parent opened. */
  readonly blocksInParent: number;
  /** Whether a picture came since the parent opened. */
  readonly hasPicture: boolean;
}

const SUBTITLE_LEVEL = 3;
/** A heading with more paragraphs in it was never closed. */
const MOST_PARTS_OF_A_HEADING = 2;
const SITE_ROLE = 'page-header';

/** The frame of an element that opens inside `parent`. */
export function openFrame(
  name: string,
  meaning: ElementMeaning,
  parent: Frame,
  around: Surroundings,
): Frame {
  const isVerse = parent.isVerse || meaning.isVerse;
  const isCaption = meaning.isCaption && around.hasPicture;
  return {
    ...ROOT,
    name,
    isBlock: meaning.isBlock,
    isUnspoken: parent.isUnspoken || meaning.isUnspoken,
    isVerse,
    isInStanza: parent.isInStanza || meaning.isStanza,
    isInRow: parent.isInRow || name === 'tr',
    isBold: parent.isBold || meaning.isBold,
    isRaised: parent.isRaised || meaning.isRaised,
    isCaption: isCaption && !meaning.isBlock,
    isDropCap: meaning.isDropCap,
    isPageMark: meaning.isPageMark,
    shape: {
      ...shapeOf(name, { ...meaning, isVerse, isCaption }, parent, around),
      ...(meaning.isSetApart || parent.shape.isSetApart === true ? { isSetApart: true } : {}),
      ...(name === 'pre' || parent.shape.isTyped === true ? { isTyped: true } : {}),
    },
  };
}

function shapeOf(
  name: string,
  meaning: ElementMeaning,
  parent: Frame,
  around: Surroundings,
): BlockShape {
  const outer = parent.shape;
  if (meaning.note !== undefined) return { kind: 'note', role: meaning.note };
  if (outer.kind === 'note') return outer;
  const role = roleOf(name, meaning, parent, around);
  const inRole = role === undefined ? {} : { role };
  if (outer.kind === 'image' || (meaning.isCaption && meaning.isBlock))
    return { kind: 'image', ...inRole };
  const level = headingLevel(name, meaning, parent, around);
  if (level !== undefined) return { kind: 'heading', level, ...inRole };
  if (name === 'tr' || outer.kind === 'table') return { kind: 'table', ...inRole };
  if (meaning.isVerse) return { kind: 'verse', ...inRole };
  if (name === 'li') return { kind: 'item', ...inRole };
  if (name === 'blockquote') return { kind: 'quote', ...inRole };
  return { kind: outer.kind === 'heading' ? 'paragraph' : outer.kind, ...inRole };
}

function headingLevel(
  name: string,
  meaning: ElementMeaning,
  parent: Frame,
  { trustsClasses, isUnderHeading, blocksInParent }: Surroundings,
): number | undefined {
  const { heading, likelyHeading: likely } = meaning;
  if (heading !== undefined) return heading;
  if (likely !== undefined && (trustsClasses || likely.isNumber)) return likely.level;
  if (name === 'p' && parent.name === 'hgroup') return SUBTITLE_LEVEL;
  if (meaning.isBlock && meaning.isSubtitle && isUnderHeading) return SUBTITLE_LEVEL;
  const { kind, level = 1 } = parent.shape;
  const isInside = kind === 'heading' && blocksInParent <= MOST_PARTS_OF_A_HEADING;
  return isInside ? level : undefined;
}

function roleOf(
  name: string,
  meaning: ElementMeaning,
  parent: Frame,
  { isSite }: Surroundings,
): string | undefined {
  const outer = parent.shape.role;
  if (meaning.role !== undefined) return meaning.role;
  if (!isSite) return outer;
  if ((name === 'main' || name === 'article') && outer === SITE_ROLE) return undefined;
  const isFooter = name === 'footer' && parent.name === 'body';
  return outer === undefined && meaning.isBlock && (meaning.isSiteFrame || isFooter)
    ? SITE_ROLE
    : outer;
}
