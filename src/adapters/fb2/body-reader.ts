import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import { Fb2Blocks } from './fb2-blocks.ts';
import type { Shape } from './fb2-blocks.ts';
import { headingsByLook } from './headings-by-look.ts';
import { isFb2NoteMark } from './is-fb2-note-mark.ts';
import type { PartReader } from './part-reader.ts';
import { EMPTY_LINE, settleBreaks } from './settle-breaks.ts';
import { joinLines, titleHeadings } from './title-headings.ts';

/** An open element, with what it takes from those around it. */
interface Frame {
  readonly name: string;
  /** What text in it becomes. */
  readonly shape: Shape;
  /** How many sections it lies in. */
  readonly depth: number;
  readonly isInRow: boolean;
  readonly isInStanza: boolean;
  /** Lines of the title it is or lies in. */
  readonly title?: string[];
  readonly mark: number;
  readonly isNoteLink: boolean;
  readonly isBold: boolean;
}

const ROOT: Frame = {
  name: '',
  shape: { kind: 'paragraph' },
  depth: 0,
  isInRow: false,
  isInStanza: false,
  mark: 0,
  isNoteLink: false,
  isBold: false,
};
const BLOCKS = new Set(
  'body section title p subtitle text-author date epigraph annotation cite poem stanza v table tr empty-line'.split(
    ' ',
  ),
);
const NOTE_BODY = /^(?:notes?|comments?|footnotes?|endnotes?|примечани[яе]|сноски)$/i;
const DEEPEST_HEADING = 6;
/** Below that many titles the file is taken to say nothing of headings. */
const FEWEST_TITLES = 2;
/** Titles have one to four lines. */
const MOST_LINES = 12;

/** Turns the bodies of a FictionBook into blocks. */
export class BodyReader implements PartReader {
  readonly #made = new Fb2Blocks();
  readonly #frames: Frame[] = [ROOT];
  readonly #contents: ContentsEntry[] = [];
  #sections = 0;

  /** How many blocks there are so far. */
  get count(): number {
    return this.#made.blocks.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BLOCKS.has(name)) this.#endStretch(this.#top());
    // What an earlier body left open ends with it.
    if (name === 'body') this.#frames.length = 1;
    if (name === 'section') this.#endTitle(this.#top());
    const parent = this.#top();
    if (name === 'body' || (name === 'section' && parent.depth === 0)) this.#startPage();
    // A section without a title inside another is a scene; with a title, this one counts for nothing.
    const isScene = name === 'section' && parent.depth > 0;
    if ((isScene || name === 'empty-line') && isProse(parent)) this.#made.addSceneBreak(EMPTY_LINE);
    if (name === 'image')
      this.#made.addImage(attributes['alt']?.trim() || (attributes['title'] ?? ''));
    this.#frames.push(this.#frame(name, attributes, parent));
  }

  text(text: string): void {
    this.#made.add(text, this.#top().isBold);
  }

  close(name: string): void {
    const frame = this.#top();
    if (this.#frames.length === 1 || frame.name !== name) return;
    this.#frames.pop();
    if (name === 'a' && isFb2NoteMark(this.#made.shortSince(frame.mark), frame.isNoteLink))
      this.#made.takeBack(frame.mark);
    if (name === 'td' || name === 'th') this.#made.endCell();
    if (name === 'tr' || name === 'stanza') this.#made.end(frame.shape);
    else if (BLOCKS.has(name)) this.#endStretch(frame);
    if (name === 'title') this.#endTitle(frame);
    // Text under a section that holds only its title is what pandoc makes of a heading in a division.
    if (name === 'section' && this.#top().depth === 0 && !this.#made.isUnderHeading)
      this.#startPage();
  }

  /** The titles of the sections, which nest as the lines of a table of contents do. */
  contents(): readonly ContentsEntry[] {
    return this.#contents;
  }

  /** All blocks so far. */
  blocks(): readonly Block[] {
    this.#made.end(ROOT.shape);
    const { blocks, looks } = this.#made;
    const marked = headingsByLook(blocks, looks, this.#contents.length < FEWEST_TITLES);
    // Titles that do not divide the book are no contents either.
    if (marked !== blocks) this.#contents.length = 0;
    return settleBreaks(marked);
  }

  /** What comes next stands on a page of its own: a body, a section, or what is between sections. */
  #startPage(): void {
    this.#sections += 1;
    this.#made.startSection();
    this.#made.addAnchor(`section-${this.#sections}`);
  }

  #top(): Frame {
    return this.#frames.at(-1)!;
  }

  #frame(name: string, attributes: Readonly<Record<string, string>>, parent: Frame): Frame {
    const depth = parent.depth + (name === 'section' ? 1 : 0);
    const isTitle = name === 'title' && !parent.isInStanza;
    return {
      name,
      shape: shapeOf(name, attributes, parent),
      depth,
      isInRow: parent.isInRow || name === 'tr',
      isInStanza: parent.isInStanza || name === 'stanza',
      ...(isTitle ? { title: [] } : name === 'section' ? {} : pick(parent)),
      mark: this.#made.mark(),
      isNoteLink: name === 'a' && attributes['type'] === 'note',
      isBold: parent.isBold || name === 'strong',
    };
  }

  /** Ends the text collected in `frame`, where a block opens or closes in it. */
  #endStretch(frame: Frame): void {
    if (frame.title !== undefined) {
      frame.title.push(this.#made.takeBack(0));
    } else if (frame.isInStanza) this.#made.endLine();
    else if (frame.isInRow) this.#made.add(' ');
    else if (frame.shape.kind === 'heading') this.#addSubtitle(frame.shape);
    else this.#made.end(frame.shape);
  }

  #addSubtitle(shape: Shape): void {
    const text = collapse(this.#made.takeBack(0));
    if (text !== '' && !isSceneBreak(text)) this.#addLine(text, shape.level);
    this.#made.add(text);
    this.#made.end(shape);
  }

  /** A heading that comes next is a line of the contents, or the title of the number right above it. */
  #addLine(title: string, level = 1): void {
    const above = this.#contents.at(-1);
    const isRightUnder = this.#made.isUnderHeading;
    if (above !== undefined && isRightUnder && level > above.level && isTitleOf(above, title)) {
      this.#contents[this.#contents.length - 1] = {
        ...above,
        title: joinLines(above.title, title),
      };
      return;
    }
    const anchor = `section-${this.#sections}#heading-${this.#contents.length + 1}`;
    this.#made.addAnchor(anchor);
    this.#contents.push({ title, anchor, level });
  }

  #endTitle({ title, shape }: Frame): void {
    const lines = (title?.splice(0) ?? []).filter((line) => line.trim() !== '');
    // A title that goes on and on was never closed: what follows its first line is the text.
    const isOpen = lines.length > MOST_LINES;
    const headings = titleHeadings(isOpen ? lines.slice(0, 1) : lines);
    const isHeading = shape.kind === 'heading';
    if (isHeading && headings.length > 0)
      this.#addLine(headings.map(({ text }) => text).reduce(joinLines), shape.level);
    for (const { text, below } of headings) {
      this.#made.add(text);
      const level = Math.min(DEEPEST_HEADING, (shape.level ?? 1) + below);
      this.#made.end(isHeading ? { ...shape, level } : shape);
    }
    for (const line of isOpen ? lines.slice(1) : []) {
      this.#made.add(line);
      this.#made.end(isHeading ? { kind: 'paragraph' } : shape);
    }
    if (title !== undefined) this.#made.end(shape);
  }
}

/** Whether a heading is what the number above it lacks: `Chapter 4`, `The Door`. */
function isTitleOf(above: ContentsEntry, title: string): boolean {
  const label = readHeadingLabel(above.title);
  return label?.title === '' && label.kind !== 'part' && readHeadingLabel(title) === undefined;
}

function pick({ title }: Frame): Pick<Frame, 'title'> {
  return title === undefined ? {} : { title };
}

function shapeOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  { shape, depth, title, name: parentName }: Frame,
): Shape {
  if (name === 'body')
    return NOTE_BODY.test(attributes['name'] ?? '')
      ? { kind: 'note', role: 'endnote' }
      : { kind: 'paragraph' };
  if (shape.kind === 'note') return shape;
  const role = shape.role === undefined ? {} : { role: shape.role };
  const heading = (below: number): Shape => ({
    kind: 'heading',
    level: Math.min(DEEPEST_HEADING, depth + below),
    ...role,
  });
  switch (name) {
    case 'section':
      return { kind: 'paragraph' };
    case 'p':
      // A subtitle that was never closed ends where the next paragraph begins.
      return shape.kind === 'heading' && title === undefined
        ? { kind: 'paragraph', ...role }
        : shape;
    case 'title':
      return heading(parentName === 'poem' ? 2 : 1);
    case 'subtitle':
      return shape.kind === 'paragraph' ? heading(2) : shape;
    case 'epigraph':
      return { kind: 'quote', role: 'epigraph' };
    case 'cite':
      return { kind: 'quote', ...role };
    case 'poem':
      return { kind: 'verse', ...role };
    case 'table':
      return { kind: 'table', ...role };
    default:
      return shape;
  }
}

function isProse({ shape, title }: Frame): boolean {
  return shape.kind === 'paragraph' && shape.role === undefined && title === undefined;
}
