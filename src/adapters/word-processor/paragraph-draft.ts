import { paragraphMeaning } from './paragraph-meaning.ts';
import type { WrittenParagraph } from './written-paragraph.ts';
import type { StyleDraft, WrittenStyle } from './written-style.ts';

/** Shared, since most paragraphs have neither anchors nor pictures: arrays of their own take memory. */
const NONE: readonly string[] = [];

/** What stands in a paragraph. */
interface Content {
  readonly pieces: string[];
  readonly anchors: string[];
  readonly images: string[];
  /** The place that its first words lead to. */
  link: string | undefined;
  /** Whether it has words that lead elsewhere, or nowhere. */
  hasOtherWords: boolean;
  isAllBold: boolean;
  isAllCapitals: boolean;
  /** Size of its first word. */
  fontPoints: number | undefined;
}

/** A paragraph that is being read. */
export class ParagraphDraft {
  /** What its style says. */
  style: WrittenStyle;
  /** What it says itself, over its style. */
  own: StyleDraft = {};
  /** Its own place in the outline, 1 for the top. */
  outlineLevel: number | undefined;
  /** The part of the book that it stands in. */
  role: string | undefined;
  /** Whether it is a large first letter. */
  isDropCap = false;
  /** Whether none of it is there, with its pictures. */
  isHidden = false;
  /** Whether nobody sees a blank line when nothing is in it. */
  leavesNoLine = false;
  /** Whether the next paragraph goes on with it, since its end was deleted. */
  runsOn = false;
  #content = newContent();

  constructor(style: WrittenStyle) {
    this.style = style;
  }

  /** Names that links may point to. */
  get anchors(): string[] {
    return this.#content.anchors;
  }

  /** Descriptions of the pictures in it. */
  get images(): string[] {
    return this.#content.images;
  }

  get startsPage(): boolean {
    return this.own.startsPage ?? this.style.startsPage ?? false;
  }

  /** Whether there is nothing in it to read or see. */
  get isEmpty(): boolean {
    const { pieces, images } = this.#content;
    return pieces.length === 0 && images.length === 0 && this.own.hasRule !== true;
  }

  /** Adds text that looks as `look` says, inside a link to the place `link` if there is one. */
  addText(text: string, look: WrittenStyle, link: string | undefined): void {
    const content = this.#content;
    content.pieces.push(text);
    if (!/\S/u.test(text)) return;
    content.isAllBold &&= (look.isBold ?? this.style.isBold) === true;
    content.isAllCapitals &&= (look.isCapitals ?? this.style.isCapitals) === true;
    content.fontPoints ??= look.fontPoints ?? this.style.fontPoints;
    if (!content.hasOtherWords) content.link ??= link;
    content.hasOtherWords ||= link === undefined || link !== content.link;
  }

  /** Starts with all that is in `before`, which must not be used any more. */
  goOnWith(before: ParagraphDraft): void {
    this.#content = before.#content;
    if (before.startsPage) this.own.startsPage = true;
  }

  /** Ends it at a page's end. @returns what goes on with it on the next page */
  breakPage(): ParagraphDraft {
    const rest = new ParagraphDraft(this.style);
    rest.own = { ...this.own, startsPage: true, hasRule: false };
    rest.outlineLevel = this.outlineLevel;
    rest.role = this.role;
    rest.runsOn = this.runsOn;
    rest.leavesNoLine = true;
    this.runsOn = false;
    return rest;
  }

  finish(): WrittenParagraph {
    const { own, style } = this;
    const { pieces, anchors, images, link, hasOtherWords, ...content } = this.#content;
    const { meaning = {} } = style;
    const text = pieces.join('');
    const hasWords = hasOtherWords || link !== undefined;
    return {
      text,
      look: {
        isCentred: own.isCentred ?? style.isCentred ?? false,
        isBold: hasWords && content.isAllBold,
        isCapitals: hasWords && content.isAllCapitals,
        fontPoints: content.fontPoints ?? style.fontPoints ?? 0,
      },
      anchors: anchors.length === 0 ? NONE : anchors,
      images: images.length === 0 ? NONE : images,
      hasRule: own.hasRule ?? (style.hasRule === true || meaning.isRule === true),
      startsPage: this.startsPage,
      isDropCap: this.isDropCap,
      ...paragraphMeaning({
        style: meaning,
        outlineLevel: this.outlineLevel,
        isItem: own.isListed ?? (style.isListed === true || meaning.kind === 'item'),
        role: this.role,
        length: text.length,
      }),
      ...(link === undefined || hasOtherWords ? {} : { link }),
    };
  }
}

function newContent(): Content {
  return {
    pieces: [],
    anchors: [],
    images: [],
    link: undefined,
    hasOtherWords: false,
    isAllBold: true,
    isAllCapitals: true,
    fontPoints: undefined,
  };
}
