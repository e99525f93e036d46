import { ParagraphDraft } from '#src/adapters/word-processor/paragraph-draft.ts';
import { ParagraphFlow } from '#src/adapters/word-processor/paragraph-flow.ts';
import { Pictures } from '#src/adapters/word-processor/pictures.ts';
import type { PartHandler, ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';
import { LINE_END } from '#src/adapters/word-processor/written-paragraph.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';
import type { WrittenStyle } from '#src/adapters/word-processor/written-style.ts';

import type { OdtStyles } from './odt-styles.ts';
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
  readonly #flow: ParagraphFlow;
  readonly #pictures = new Pictures();
  readonly #names: string[] = [];
  readonly #looks: WrittenStyle[] = [];
  readonly #links: (string | undefined)[] = [];
  readonly #roles: string[] = [];
  #items = 0;
  #notes = 0;
  #unspoken = 0;
  #isBody = false;

  /** @param fileName for messages */
  constructor(styles: OdtStyles, fileName: string) {
    this.#styles = styles;
    this.#flow = new ParagraphFlow(fileName);
  }

  /** Takes away what was found. */
  take(): readonly WrittenParagraph[] {
    return this.#flow.take();
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
    if (name === 'svg:title' || name === 'svg:desc') this.#pictures.describe(text);
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
    const flow = this.#flow;
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
        return flow.addAnchor(attribute('text:name') ?? '');
      case 'text:note':
        this.#notes += 1;
        return flow.openNote(attribute('text:note-class') === 'endnote' ? 'endnote' : 'footnote');
      case 'text:list-item':
      case 'text:numbered-paragraph':
        this.#items += 1;
        return;
      case 'text:hidden-paragraph':
        if (attribute('text:is-hidden') === 'true' && flow.paragraph !== undefined)
          flow.paragraph.isHidden = true;
        return;
      case 'table:table':
        return flow.openTable();
      case 'table:table-row':
        return flow.openRow();
      case 'table:table-cell':
        return flow.openCell();
      case 'draw:frame':
        return this.#pictures.openFrame();
      case 'draw:image':
        return this.#pictures.addPicture();
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
        this.#notes -= 1;
        return this.#flow.closeNote();
      case 'text:list-item':
      case 'text:numbered-paragraph':
        this.#items -= 1;
        return;
      case 'table:table':
        return this.#flow.closeTable();
      case 'draw:frame':
        return this.#closeFrame();
      default:
    }
  }

  #openParagraph(name: string, attribute: ReadAttribute): void {
    const paragraph = new ParagraphDraft(this.#styles.paragraph(attribute('text:style-name')));
    if (name === 'text:h')
      paragraph.outlineLevel = Number(attribute('text:outline-level') ?? 1) || 1;
    if (this.#items > 0 && this.#notes === 0) paragraph.own.isListed = true;
    paragraph.isHidden = paragraph.style.isHidden === true;
    paragraph.role = this.#roles.at(-1);
    this.#flow.openParagraph(paragraph);
    this.#looks.push({});
    this.#links.push(undefined);
  }

  #closeParagraph(): void {
    this.#flow.closeParagraph();
    this.#looks.pop();
    this.#links.pop();
  }

  #closeFrame(): void {
    const description = this.#pictures.closeFrame();
    if (description !== undefined) this.#flow.paragraph?.images.push(description);
  }

  #say(text: string): void {
    this.#flow.paragraph?.addText(text, this.#looks.at(-1) ?? {}, this.#links.at(-1));
  }
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
