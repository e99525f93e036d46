import { joinRow } from '#src/adapters/word-processor/join-row.ts';
import type { PartHandler, ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';
import { LINE_END } from '#src/adapters/word-processor/written-paragraph.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import { Frames } from './frames.ts';
import { OdtParagraph } from './odt-paragraph.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';
import { isUnspokenElement } from './unspoken-elements.ts';

const PART_ROLES: ReadonlyMap<string, string> = new Map([
  ['text:table-of-content', 'toc'],
  ['text:user-index', 'toc'],
  ['text:illustration-index', 'loi'],
  ['text:object-index', 'loi'],
  ['text:table-index', 'lot'],
  ['text:alphabetical-index', 'index'],
  ['text:bibliography', 'bibliography'],
]);
const MOST_SPACES = 100;

/** Listens to an OpenDocument text and collects its paragraphs. */
export class OdtText implements PartHandler {
  readonly #styles: OdtStyles;
  readonly #names: string[] = [];
  /** Paragraphs that are open: those of notes and text boxes stand inside others. */
  readonly #open: OdtParagraph[] = [];
  readonly #looks: OdtStyle[] = [];
  readonly #links: (string | undefined)[] = [];
  readonly #roles: string[] = [];
  readonly #notes: ('footnote' | 'endnote')[] = [];
  readonly #frames = new Frames();
  readonly #paragraphs: WrittenParagraph[] = [];
  #inside: WrittenParagraph[] = [];
  #anchors: string[] = [];
  /** The cells of the row that is being read. */
  #row: WrittenParagraph[][] | undefined;
  #tables = 0;
  #items = 0;
  #unspoken = 0;
  #isPageDue = false;
  #isBody = false;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  get paragraphs(): readonly WrittenParagraph[] {
    return this.#paragraphs;
  }

  open(name: string, attribute: ReadAttribute): void {
    if (this.#unspoken > 0 || this.#isUnspoken(name, attribute)) {
      this.#unspoken += 1;
      return;
    }
    this.#names.push(name);
    if (name === 'office:text') this.#isBody = true;
    if (this.#isBody) this.#openText(name, attribute);
    else this.#styles.open(name, attribute);
  }

  text(text: string): void {
    if (this.#unspoken > 0 || !this.#isBody) return;
    const name = this.#names.at(-1);
    if (name === 'svg:title' || name === 'svg:desc') this.#frames.describe(text);
    else this.#say(text);
  }

  close(): void {
    if (this.#unspoken > 0) {
      this.#unspoken -= 1;
      return;
    }
    const name = this.#names.pop() ?? '';
    if (this.#isBody) this.#closeText(name);
    else this.#styles.close(name);
    if (name === 'office:text') this.#isBody = false;
  }

  #isUnspoken(name: string, attribute: ReadAttribute): boolean {
    const isHiddenSection =
      name === 'text:span' &&
      this.#styles.other('text', attribute('text:style-name')).isHidden === true;
    return isHiddenSection || isUnspokenElement(name, attribute);
  }

  #openText(name: string, attribute: ReadAttribute): void {
    const role = PART_ROLES.get(name);
    if (role !== undefined) this.#roles.push(role);
    switch (name) {
      case 'text:h':
      case 'text:p':
        return this.#openParagraph(name, attribute);
      case 'text:span':
        this.#looks.push({
          ...this.#looks.at(-1),
          ...this.#styles.other('text', attribute('text:style-name')),
        });
        return;
      case 'text:a': {
        const href = attribute('xlink:href') ?? '';
        this.#links.push(href.startsWith('#') ? decodeHref(href.slice(1)) : undefined);
        return;
      }
      case 'text:s':
        return this.#say(' '.repeat(Math.min(MOST_SPACES, Number(attribute('text:c') ?? 1) || 1)));
      case 'text:tab':
        return this.#say(' ');
      case 'text:line-break':
        return this.#say(LINE_END);
      case 'text:bookmark':
      case 'text:bookmark-start':
        return this.#addAnchor(attribute('text:name') ?? '');
      case 'text:note':
        this.#notes.push(attribute('text:note-class') === 'endnote' ? 'endnote' : 'footnote');
        return;
      case 'text:list-item':
      case 'text:numbered-paragraph':
        this.#items += 1;
        return;
      case 'text:hidden-paragraph':
        if (attribute('text:is-hidden') === 'true') this.#hideParagraph();
        return;
      case 'table:table':
        this.#tables += 1;
        return;
      case 'table:table-row':
        if (this.#tables === 1 && this.#open.length === 0) this.#row = [];
        return;
      case 'table:table-cell':
        if (this.#tables === 1) this.#row?.push([]);
        return;
      case 'draw:frame':
        return this.#frames.open();
      case 'draw:image':
        return this.#frames.addPicture();
      default:
    }
  }

  #closeText(name: string): void {
    if (PART_ROLES.has(name)) this.#roles.pop();
    switch (name) {
      case 'text:h':
      case 'text:p':
        return this.#closeParagraph();
      case 'text:span':
        this.#looks.pop();
        return;
      case 'text:a':
        this.#links.pop();
        return;
      case 'text:note':
        this.#notes.pop();
        return;
      case 'text:list-item':
      case 'text:numbered-paragraph':
        this.#items -= 1;
        return;
      case 'table:table':
        this.#tables -= 1;
        return;
      case 'table:table-row':
        return this.#closeRow();
      case 'draw:frame':
        return this.#closeFrame();
      default:
    }
  }

  #openParagraph(name: string, attribute: ReadAttribute): void {
    const style = this.#styles.paragraph(attribute('text:style-name'));
    const level = Number(attribute('text:outline-level') ?? 1) || 1;
    const paragraph = new OdtParagraph(style, {
      outlineLevel: name === 'text:h' ? level : undefined,
      isItem: this.#items > 0 && this.#notes.length === 0,
      role: this.#roles.at(-1),
    });
    if (style.isHidden === true) paragraph.isHidden = true;
    paragraph.anchors.push(...this.#anchors.splice(0));
    this.#open.push(paragraph);
    this.#looks.push({});
    this.#links.push(undefined);
  }

  /** What stood inside a paragraph comes after it. */
  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    this.#looks.pop();
    this.#links.pop();
    const { level: _level, titleLine: _line, ...plain } = paragraph.finish();
    const note = this.#notes.at(-1);
    const written: WrittenParagraph =
      note === undefined ? paragraph.finish() : { ...plain, kind: 'note', role: note };
    if (this.#open.length > 0) {
      this.#inside.push(written);
      return;
    }
    const isBlankForHidden = paragraph.isHidden;
    this.#isPageDue ||= written.startsPage;
    if (isBlankForHidden) this.#anchors.push(...written.anchors);
    else this.#write({ ...written, startsPage: this.#isPageDue });
    for (const each of this.#inside.splice(0)) this.#write(each);
  }

  #write(paragraph: WrittenParagraph): void {
    this.#isPageDue = false;
    const isData = paragraph.kind !== 'note' && this.#row !== undefined;
    const cell = isData ? this.#row?.at(-1) : undefined;
    (cell ?? this.#paragraphs).push(paragraph);
  }

  /** Notes of a row came before it; they go after it. */
  #closeRow(): void {
    if (this.#tables !== 1 || this.#row === undefined) return;
    const cells = this.#row;
    this.#row = undefined;
    this.#paragraphs.push(...(cells.length < 2 ? cells.flat() : joinRow(cells)));
  }

  #closeFrame(): void {
    const description = this.#frames.close();
    if (description !== undefined) this.#open.at(-1)?.images.push(description);
  }

  #hideParagraph(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.isHidden = true;
  }

  #addAnchor(name: string): void {
    (this.#open.at(-1)?.anchors ?? this.#anchors).push(name);
  }

  #say(text: string): void {
    this.#open.at(-1)?.addText(text, this.#looks.at(-1) ?? {}, this.#links.at(-1));
  }
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
