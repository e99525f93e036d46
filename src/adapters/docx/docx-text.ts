import { ParagraphDraft } from '#src/adapters/word-processor/paragraph-draft.ts';
import { ParagraphFlow } from '#src/adapters/word-processor/paragraph-flow.ts';
import type { NoteRole } from '#src/adapters/word-processor/paragraph-flow.ts';
import type { PartHandler, ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';
import { LINE_END } from '#src/adapters/word-processor/written-paragraph.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';
import type { StyleDraft } from '#src/adapters/word-processor/written-style.ts';

import { Alternates } from './alternates.ts';
import { Controls } from './controls.ts';
import type { DocxContext } from './docx-context.ts';
import { Drawings, isDrawnRule } from './drawings.ts';
import { Fields } from './fields.ts';
import { isOn, readLook } from './read-look.ts';
import { readMarkProperty, readParagraphProperty } from './read-paragraph-property.ts';
import { readSymbol } from './read-symbol.ts';
import { isUnspokenElement } from './unspoken-elements.ts';

const TEXTS = new Set(['w:t', 'm:t']);
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:tcPr', 'w:trPr', 'w:sectPr']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);
/** Elements that stand for text. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:ptab', ' '],
  ['w:cr', LINE_END],
  ['w:noBreakHyphen', '-'],
]);

/** Listens to a part of a Word document and collects its paragraphs. */
export class DocxText implements PartHandler {
  readonly #context: DocxContext;
  readonly #flow: ParagraphFlow;
  readonly #fields = new Fields();
  readonly #controls = new Controls();
  readonly #alternates = new Alternates();
  readonly #drawings = new Drawings();
  readonly #names: string[] = [];
  /** The elements with properties that are open, each after those around it. */
  readonly #properties: string[] = [];
  readonly #looks: StyleDraft[] = [];
  readonly #links: (string | undefined)[] = [];
  #unspoken = 0;
  /** Whether the words of the run are the mark of a note. */
  #isNoteMark = false;
  #sectionType: string | undefined;
  #isSectionDue = false;

  constructor(context: DocxContext) {
    this.#context = context;
    this.#flow = new ParagraphFlow(context.fileName);
  }

  /** Takes away what was found. */
  take(): readonly WrittenParagraph[] {
    return this.#flow.take();
  }

  open(name: string, attribute: ReadAttribute): void {
    if (this.#unspoken > 0 || this.#isUnspokenElement(name, attribute)) {
      this.#unspoken += 1;
      return;
    }
    this.#names.push(name);
    const around = this.#properties.at(-1);
    if (PROPERTIES.has(name)) {
      this.#properties.push(around === undefined ? name : `${around} ${name}`);
      this.#sectionType = undefined;
    } else if (around !== undefined) this.#readProperty(around, name, attribute);
    else this.#openText(name, attribute);
  }

  text(text: string): void {
    if (this.#unspoken > 0) return;
    const name = this.#names.at(-1) ?? '';
    if (TEXTS.has(name)) this.#say(text);
    else if (name === 'w:instrText') this.#fields.addCode(text);
  }

  close(): void {
    if (this.#unspoken > 0) {
      this.#unspoken -= 1;
      return;
    }
    const name = this.#names.pop() ?? '';
    if (PROPERTIES.has(name)) {
      if (this.#properties.pop() === 'w:pPr w:sectPr')
        this.#isSectionDue = this.#sectionType !== 'continuous';
    } else if (this.#properties.length === 0) this.#closeText(name);
  }

  #isUnspokenElement(name: string, attribute: ReadAttribute): boolean {
    if (REMOVED.has(name)) {
      // Among properties these say that the paragraph's mark or the table's row is deleted.
      if (this.#properties.length > 0) return false;
      this.#leaveOut();
      return true;
    }
    const isAlternate = name === 'mc:Choice' || name === 'mc:Fallback';
    return (isAlternate && this.#alternates.isRead()) || isUnspokenElement(name, attribute);
  }

  #readProperty(around: string, name: string, attribute: ReadAttribute): void {
    const { styles } = this.#context;
    const { paragraph } = this.#flow;
    const look = this.#looks.at(-1);
    if (around === 'w:rPr' && look !== undefined) {
      if (name === 'w:rStyle') Object.assign(look, styles.findOwn(attribute('w:val')));
      else readLook(look, name, attribute('w:val'));
    } else if (around === 'w:pPr' && paragraph !== undefined)
      readParagraphProperty(paragraph, name, attribute, styles);
    else if (around === 'w:pPr w:rPr' && paragraph !== undefined)
      readMarkProperty(paragraph, name, attribute);
    else if (around === 'w:pPr w:sectPr' && name === 'w:type')
      this.#sectionType = attribute('w:val');
    else if (around === 'w:trPr' && name === 'w:del') this.#flow.deleteRow();
    else if (around === 'w:sdtPr') this.#controls.readProperty(name, attribute);
  }

  #openText(name: string, attribute: ReadAttribute): void {
    const flow = this.#flow;
    switch (name) {
      case 'w:p':
        return flow.openParagraph(new ParagraphDraft(this.#context.styles.find(undefined)));
      case 'w:r':
        this.#looks.push({});
        return;
      case 'w:br':
        return attribute('w:type') === 'page' ? flow.breakPage() : this.#say(LINE_END);
      case 'w:sym':
        return this.#saySymbol(attribute('w:font') ?? '', attribute('w:char') ?? '');
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#refer(noteRole(name), attribute);
      case 'w:fldChar':
        return this.#say(this.#fields.change(attribute('w:fldCharType')));
      case 'w:fldSimple':
        return this.#fields.open(attribute('w:instr') ?? '');
      case 'w:bookmarkStart':
        return this.#addAnchor(attribute('w:name') ?? '');
      case 'w:hyperlink':
        this.#links.push(attribute('w:anchor'));
        return;
      case 'w:sdt':
        return this.#controls.open();
      case 'w:tbl':
        return flow.openTable();
      case 'w:tr':
        return flow.openRow();
      case 'w:tc':
        return flow.openCell();
      case 'w:footnote':
      case 'w:endnote':
        return flow.openNote(noteRole(name));
      case 'w:altChunk':
        this.#context.omissions.documents += 1;
        return;
      case 'mc:AlternateContent':
        return this.#alternates.open();
      default:
        this.#say(SIGNS.get(name) ?? '');
        this.#drawings.open(name, attribute);
        if (isDrawnRule(name, attribute) && flow.paragraph !== undefined)
          flow.paragraph.own.hasRule = true;
    }
  }

  #closeText(name: string): void {
    switch (name) {
      case 'w:p':
        this.#fields.endParagraph();
        this.#flow.closeParagraph();
        if (this.#isSectionDue) this.#flow.startPage();
        this.#isSectionDue = false;
        return;
      case 'w:r':
        this.#looks.pop();
        this.#isNoteMark = false;
        return;
      case 'w:fldSimple':
        return this.#fields.close();
      case 'w:hyperlink':
        this.#links.pop();
        return;
      case 'w:sdt':
        return this.#controls.close();
      case 'w:tbl':
        return this.#flow.closeTable();
      case 'w:footnote':
      case 'w:endnote':
        return this.#flow.closeNote();
      case 'mc:AlternateContent':
        return this.#alternates.close();
      default:
        return this.#showPicture(this.#drawings.close(name));
    }
  }

  #refer(role: NoteRole, attribute: ReadAttribute): void {
    if (!this.#isUnspoken())
      this.#flow.addAfter(this.#context.takeNote(role, attribute('w:id') ?? ''));
    this.#isNoteMark = isOn(attribute('w:customMarkFollows') ?? '0');
  }

  #addAnchor(name: string): void {
    // Word's own mark of where its writer was last.
    if (name !== '' && name !== '_GoBack') this.#flow.addAnchor(name);
  }

  #showPicture(description: string | undefined): void {
    if (description === undefined || this.#isUnspoken()) return;
    this.#alternates.saySomething();
    this.#flow.paragraph?.images.push(description);
  }

  #saySymbol(font: string, code: string): void {
    const text = readSymbol(font, code);
    if (text === undefined) this.#context.omissions.letters += 1;
    else this.#say(text);
  }

  #say(text: string): void {
    const { paragraph } = this.#flow;
    if (text === '' || paragraph === undefined) return;
    if (this.#isUnspoken()) return this.#leaveOut();
    paragraph.addText(text, this.#looks.at(-1) ?? {}, this.#links.at(-1));
    if (!/\S/u.test(text)) return;
    this.#alternates.saySomething();
    paragraph.role ??= this.#controls.role() ?? this.#fields.role();
  }

  #isUnspoken(): boolean {
    const look = this.#looks.at(-1);
    return (
      (look?.isHidden ?? this.#flow.paragraph?.style.isHidden) === true ||
      this.#isNoteMark ||
      this.#fields.isUnspoken() ||
      this.#controls.isPrompt()
    );
  }

  /** Words of the paragraph are left out: if no others are left, it is no blank line. */
  #leaveOut(): void {
    if (this.#flow.paragraph !== undefined) this.#flow.paragraph.leavesNoLine = true;
  }
}

function noteRole(name: string): NoteRole {
  return name.startsWith('w:foot') ? 'footnote' : 'endnote';
}
