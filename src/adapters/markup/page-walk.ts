import { BlockBuilder } from './block-builder.ts';
import type { BuiltBlocks } from './block-builder.ts';
import { elementReader } from './element-meaning.ts';
import type { Attributes } from './element-meaning.ts';
import { ROOT, openFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import type { NoteLinks } from './mark-notes.ts';
import type { MarkupPage } from './markup-blocks.ts';
import { isNoteMark, isPageNumber, isRaisedMark, isWayBack } from './note-mark.ts';

/** A table's row longer than this is a page laid out in a table, not data. */
const LONGEST_ROW = 1500;
/** Words that are one letter; any other letter set large begins a word. */
const ONE_LETTER_WORD = /^["“«‘']?[AIOaioÀÅÖÉYU]$/u;
const INITIAL = /^["“«„‘'¿¡]{0,2}\p{L}$/u;
/** How far up from a way back the note's own element is looked for. */
const MOST_STEPS_UP = 4;
const NOTE_ELEMENTS = new Set(['li', 'aside', 'dd', 'div']);

/** Reads one page, element by element, into blocks. */
export class PageWalk {
  readonly #page: MarkupPage;
  readonly #builder = new BlockBuilder();
  readonly #read = elementReader();
  readonly #frames: Frame[];
  readonly #trustsClasses: boolean;
  readonly #marked = new Set<string>();
  readonly #leadingBack: { start: number; end: number }[] = [];
  readonly #backFrames = new Set<Frame>();
  /** Whether the text right before was raised above the line. */
  #closedRaised = -1;
  /** How long the text was when the last link opened. */
  #lengthBeforeLink = 0;
  /** Whether white space that comes next stands in the middle of a word. */
  #isInWord = false;

  constructor(page: MarkupPage) {
    this.#page = page;
    for (const anchor of [page.path, ...(page.anchorsBefore ?? [])])
      this.#builder.addAnchor(anchor);
    const isSite = page.isSite === true && /<(?:main|article)[\s>]/i.test(page.source);
    const role = page.role ?? (isSite ? 'page-header' : undefined);
    this.#frames = [role === undefined ? ROOT : { ...ROOT, shape: { ...ROOT.shape, role } }];
    this.#trustsClasses = !/<h[1-6][\s>]/i.test(page.source);
  }

  /** How many blocks there are so far. */
  get count(): number {
    return this.#builder.count;
  }

  /** Ends the page. */
  finish(): BuiltBlocks & { readonly noteLinks: NoteLinks } {
    this.#builder.endBlock(this.#frames[0]!.shape);
    const noteLinks = { marked: this.#marked, leadingBack: this.#leadingBack };
    return { ...this.#builder.finish(), noteLinks };
  }

  open(name: string, attributes: Attributes): void {
    const builder = this.#builder;
    const parent = this.#current();
    const meaning = this.#read(name, attributes);
    if (name === 'a' && meaning.isUnspoken && !parent.isUnspoken)
      this.#noteUnspokenLink(meaning.isBacklink, attributes['href'] ?? '');
    const made = openFrame(name, meaning, parent, {
      trustsClasses: this.#trustsClasses,
      isSite: this.#page.isSite === true,
      isUnderHeading: builder.last?.kind === 'heading' && !builder.pieces.hasText(),
      blocksInParent: builder.count - parent.firstBlock,
      hasPicture: builder.imageCount > parent.firstImage,
    });
    if (made.isBlock && !parent.isUnspoken) this.#endStretch(parent, made);
    if (name === 'svg' && !parent.isUnspoken) builder.addImage(attributes['aria-label'] ?? '');
    if (name === 'code' && parent.shape.isTyped === true && !builder.pieces.hasText())
      this.#frames[this.#frames.length - 1] = {
        ...parent,
        shape: { ...parent.shape, role: 'code' },
      };
    this.#addAnchors(name, attributes);
    const frame = {
      ...made,
      href: attributes['href'] ?? '',
      id: attributes['id'] ?? attributes['name'] ?? '',
      mark: builder.pieces.mark(),
      firstBlock: builder.count,
      firstImage: builder.imageCount,
    };
    this.#frames.push(frame);
    if (name === 'a' && !frame.isUnspoken) this.#lengthBeforeLink = builder.pieces.length;
    if (!frame.isUnspoken) this.#addElement(frame, attributes);
  }

  text(text: string): void {
    const frame = this.#current();
    if (frame.isUnspoken) return;
    const inWord = this.#isInWord ? text.trimStart() : text;
    if (inWord !== '') this.#isInWord = false;
    this.#builder.pieces.add(inWord, frame.isBold);
  }

  close(name: string): void {
    const frame = this.#current();
    if (this.#frames.length === 1 || frame.name !== name) return;
    this.#frames.pop();
    if (!frame.isUnspoken) this.#closeElement(frame, this.#current());
  }

  #current(): Frame {
    return this.#frames.at(-1)!;
  }

  /** Ends the text of `frame` where a block opens or closes in it. */
  #endStretch(frame: Frame, opening?: Frame): void {
    const builder = this.#builder;
    const isHeading = frame.shape.kind === 'heading' || opening?.shape.kind === 'heading';
    this.#isInWord = false;
    if (frame.isInStanza && !isHeading) builder.endLine();
    else if (frame.isInRow && !isHeading && builder.pieces.length < LONGEST_ROW)
      builder.pieces.add(' ');
    else builder.endBlock(frame.shape);
  }

  #addAnchors(name: string, attributes: Attributes): void {
    const ids = [attributes['id'], name === 'a' ? attributes['name'] : undefined];
    for (const id of new Set(ids))
      if (id !== undefined && id !== '') this.#builder.addAnchor(`${this.#page.path}#${id}`);
  }

  #addElement(frame: Frame, attributes: Attributes): void {
    const builder = this.#builder;
    if (frame.name === 'img') this.#addPicture(attributes['alt'] ?? '');
    if (frame.name === 'hr') builder.addSceneBreak(frame.shape.role);
    if (frame.name === 'q') builder.pieces.add('“', frame.isBold);
    if (frame.name !== 'br') return;
    const isLine = frame.isVerse || (!frame.isInRow && frame.shape.kind === 'paragraph');
    if (isLine) builder.endLine();
    else builder.pieces.add(' ');
  }

  /** A letter at the start of a paragraph may be a picture. */
  #addPicture(description: string): void {
    const builder = this.#builder;
    const { kind } = this.#current().shape;
    const isInParagraph = this.#frames.findLast(({ isBlock }) => isBlock)?.name === 'p';
    const isLetter = isInParagraph && kind !== 'heading' && INITIAL.test(description.trim());
    if (isLetter && !builder.pieces.hasText()) builder.pieces.add(description.trim());
    else builder.addImage(description);
  }

  #closeElement(frame: Frame, parent: Frame): void {
    const builder = this.#builder;
    const { name, mark } = frame;
    if (name === 'a' && frame.href.includes('#')) this.#closeLink(frame);
    else if (name === 'sup' && isRaisedMark(builder.pieces, mark)) builder.pieces.cutBack(mark);
    if (name === 'a' && isInside(frame.href)) this.#countLink();
    if (frame.isPageMark && isPageNumber(builder.pieces, mark)) builder.pieces.cutBack(mark);
    if (frame.isRaised) this.#closedRaised = mark;
    if (frame.isCaption) builder.addImage(builder.pieces.cutBack(mark));
    if (frame.isDropCap && !frame.isBlock) this.#closeDropCap(mark);
    if (name === 'q') builder.pieces.add('”', frame.isBold);
    if (name === 'td' || name === 'th') builder.endCell();
    if (!frame.isBlock || name === 'hr') return;
    const closesWhole = name === 'tr' || (frame.isInStanza && !parent.isInStanza);
    if (closesWhole) builder.endBlock(frame.shape);
    else this.#endStretch(frame);
    if (this.#backFrames.delete(frame))
      this.#leadingBack.push({ start: frame.firstBlock, end: builder.count });
  }

  #closeDropCap(mark: number): void {
    const letter = this.#builder.pieces.shortTextSince(mark)?.trim() ?? '';
    this.#isInWord = INITIAL.test(letter) && !ONE_LETTER_WORD.test(letter);
  }

  /** A link that says it is a note's mark, or leads back to one, is not said and yet tells of a note. */
  #noteUnspokenLink(isBacklink: boolean, href: string): void {
    const aim = href.includes('#') ? this.#resolve(href) : undefined;
    if (isBacklink) this.#markWayBack();
    else if (aim !== undefined) this.#marked.add(aim);
  }

  #closeLink(frame: Frame): void {
    const { pieces } = this.#builder;
    const { mark, href } = frame;
    const hasRaised = this.#closedRaised >= mark;
    if (isNoteMark(pieces, frame, hasRaised)) {
      const aim = this.#resolve(href);
      if (aim !== undefined) this.#marked.add(aim);
      pieces.cutBack(mark);
    } else if (isWayBack(pieces, mark)) this.#markWayBack();
  }

  #countLink(): void {
    const length = this.#builder.pieces.length - this.#lengthBeforeLink;
    if (length > 0) this.#builder.addLink(length);
  }

  #resolve(href: string): string | undefined {
    if (this.#page.resolve !== undefined) return this.#page.resolve(href);
    return href.startsWith('#') ? this.#page.path + href : undefined;
  }

  /** The note is the list item or the like that begins with the way back or has an id, else the paragraph. */
  #markWayBack(): void {
    const { count } = this.#builder;
    const above = this.#frames.slice(-MOST_STEPS_UP).toReversed();
    const whole = above.find(
      ({ name, id, firstBlock }) =>
        NOTE_ELEMENTS.has(name) && (id !== '' || firstBlock === count) && firstBlock >= count - 20,
    );
    const frame = whole ?? above.find(({ isBlock }) => isBlock);
    if (frame !== undefined) this.#backFrames.add(frame);
  }
}

/** Whether a link leads to a place in the book. */
function isInside(href: string): boolean {
  return href !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(href);
}
