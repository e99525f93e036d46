import type { PartHandler, ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

import { Controls } from './controls.ts';
import { Drawings } from './drawings.ts';
import { DROPPED } from './dropped-elements.ts';
import { FieldStack } from './field-stack.ts';
import { ParagraphWriter } from './paragraph-writer.ts';
import { contextOf } from './properties-context.ts';
import type { Context } from './properties-context.ts';
import { readMarkProperty, readParagraphProperty, readRunProperty } from './read-property.ts';
import { isOn } from './read-styles.ts';
import type { DocxStyles } from './read-styles.ts';
import { symbolXml } from './symbol-xml.ts';

const REMOVED = new Set(['w:del', 'w:moveFrom']);
const TEXTS = new Set(['w:t', 'm:t']);

/**
 * Listens to a part of a document and writes what of it is read as simple WordprocessingML, with
 * everything decided that mammoth does not know of: hidden text, fields, drop caps, outline levels,
 * text boxes, rules, pages.
 */
export class BodyPreparer implements PartHandler {
  readonly #styles: DocxStyles;
  readonly #writer: ParagraphWriter;
  readonly #fields = new FieldStack();
  readonly #drawings = new Drawings();
  readonly #names: string[] = [];
  readonly #contexts: Context[] = [];
  readonly #controls = new Controls();
  readonly #links: (string | undefined)[] = [];
  #dropped = 0;
  #isMarkRun = false;
  /** How many other documents are embedded as they are, which nobody can read here. */
  embedded = 0;

  constructor(styles: DocxStyles, writer: ParagraphWriter) {
    this.#styles = styles;
    this.#writer = writer;
  }

  open(name: string, attribute: ReadAttribute): void {
    if (this.#dropped > 0 || this.#isDropped(name, attribute)) {
      // What was deleted or moved away leaves no blank line.
      if (REMOVED.has(name)) this.#writer.leaveOut();
      this.#dropped += 1;
      return;
    }
    this.#names.push(name);
    const around = this.#contexts.at(-1) ?? 'text';
    const context = contextOf(name, around);
    if (context !== undefined) this.#contexts.push(context);
    else if (around === 'text') this.#openInText(name, attribute);
    else this.#openProperty(around, name, attribute);
  }

  text(text: string): void {
    if (this.#dropped > 0) return;
    const name = this.#names.at(-1) ?? '';
    if (TEXTS.has(name)) this.#say(text);
    else if (name === 'w:instrText') this.#fields.addCode(text);
  }

  close(): void {
    if (this.#dropped > 0) {
      this.#dropped -= 1;
      return;
    }
    const name = this.#names.pop() ?? '';
    const around = this.#contexts.at(-1) ?? 'text';
    const parent = this.#contexts.at(-2) ?? 'text';
    if (contextOf(name, parent) !== undefined) this.#contexts.pop();
    if (name === 'w:pPr') this.#writer.startRun();
    if (name === 'w:sectPr' && parent === 'paragraph') this.#writer.endSection();
    if (around === 'text') this.#closeInText(name);
  }

  #isDropped(name: string, attribute: ReadAttribute): boolean {
    // Among properties these say that the paragraph's mark or the table's row is deleted.
    if (REMOVED.has(name)) return (this.#contexts.at(-1) ?? 'text') === 'text';
    if (DROPPED.has(name)) return true;
    if (name === 'mc:Choice' || name === 'mc:Fallback') return this.#drawings.isAlternateTaken();
    const isNote = name === 'w:footnote' || name === 'w:endnote';
    return isNote && !['normal', undefined].includes(attribute('w:type'));
  }

  #openProperty(context: Context, name: string, attribute: ReadAttribute): void {
    const { paragraph } = this.#writer;
    if (context === 'run') {
      this.#writer.look = readRunProperty(this.#writer.look, name, attribute, this.#styles);
    } else if (context === 'control') {
      this.#controls.readProperty(name, attribute);
    } else if (context === 'section') {
      if (name === 'w:type') this.#writer.sectionType = attribute('w:val');
    } else if (context === 'row') {
      if (name === 'w:del') this.#writer.deleteRow();
    } else if (paragraph !== undefined) {
      if (context === 'paragraph') readParagraphProperty(paragraph, name, attribute, this.#styles);
      if (context === 'mark') readMarkProperty(paragraph, name, attribute);
    }
  }

  #openInText(name: string, attribute: ReadAttribute): void {
    const writer = this.#writer;
    switch (name) {
      case 'w:p':
        return writer.openParagraph();
      case 'w:r':
        return writer.startRun();
      case 'w:tab':
      case 'w:ptab':
        return this.#say(' ');
      case 'w:br':
        if (attribute('w:type') === 'page') return writer.breakPage();
        return this.#sayXml('<w:br/>');
      case 'w:cr':
        return this.#sayXml('<w:br/>');
      case 'w:noBreakHyphen':
        return this.#say('-');
      case 'w:sym':
        return this.#sayXml(symbolXml(attribute('w:font') ?? '', attribute('w:char') ?? ''));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#isMarkRun = isOn(attribute('w:customMarkFollows') ?? '0');
        return this.#sayXml(
          `<${name} w:id="${(attribute('w:id') ?? '').replaceAll(/[^\w-]/g, '')}"/>`,
        );
      case 'w:fldChar':
        return this.#changeField(attribute('w:fldCharType'));
      case 'w:fldSimple':
        this.#fields.begin();
        this.#fields.addCode(attribute('w:instr') ?? '');
        return this.#fields.separate();
      case 'w:bookmarkStart':
        return writer.addAnchor(attribute('w:name') ?? '');
      case 'w:hyperlink':
        this.#links.push(attribute('w:anchor'));
        return;
      case 'w:sdt':
        return this.#controls.open();
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        return writer.openTable(name);
      case 'w:footnote':
      case 'w:endnote':
        return writer.openNote(attribute('w:id') ?? '');
      case 'w:altChunk':
        this.embedded += 1;
        return;
      default:
        this.#openDrawing(name, attribute);
    }
  }

  #closeInText(name: string): void {
    const writer = this.#writer;
    switch (name) {
      case 'w:p':
        this.#fields.endParagraph();
        return writer.closeParagraph();
      case 'w:r':
        this.#isMarkRun = false;
        return;
      case 'w:fldSimple':
        this.#fields.end();
        return;
      case 'w:hyperlink':
        this.#links.pop();
        return;
      case 'w:sdt':
        return this.#controls.close();
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        return writer.closeTable(name);
      case 'w:footnote':
      case 'w:endnote':
        return writer.closeNote();
      case 'mc:AlternateContent':
        return this.#drawings.closeAlternates();
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#showPicture(this.#drawings.closeDrawing());
      default:
    }
  }

  #openDrawing(name: string, attribute: ReadAttribute): void {
    const drawings = this.#drawings;
    if (name === 'mc:AlternateContent') drawings.openAlternates();
    if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') drawings.openDrawing();
    if (name === 'pic:pic' || name === 'v:imagedata') drawings.addPicture();
    if (name === 'wp:docPr') drawings.describe(attribute('descr') || attribute('title'));
    if (name.startsWith('v:')) drawings.describe(attribute('alt'));
    if (name === 'v:rect' && attribute('o:hr') !== undefined) this.#writer.addRule();
  }

  #showPicture(description: string | undefined): void {
    if (description === undefined || this.#isUnspoken()) return;
    this.#drawings.saySomething();
    this.#writer.paragraph?.facts.images.push(description);
  }

  #changeField(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    if (type === 'separate') this.#fields.separate();
    if (type === 'end') this.#say(this.#fields.end());
  }

  #isUnspoken(): boolean {
    return (
      this.#isMarkRun ||
      this.#writer.look.isHidden === true ||
      this.#fields.isUnspoken() ||
      this.#controls.isPrompt()
    );
  }

  #say(text: string): void {
    if (text === '') return;
    if (this.#isUnspoken()) return this.#writer.leaveOut();
    this.#note(/\S/u.test(text));
    this.#writer.addText(text);
  }

  #sayXml(xml: string): void {
    const isReference = xml.startsWith('<w:footnoteR') || xml.startsWith('<w:endnoteR');
    if (xml === '' || (this.#isUnspoken() && !(isReference && this.#isMarkRun))) return;
    this.#writer.addXml(xml);
  }

  /** Takes note of what the paragraph's words are part of. */
  #note(isWord: boolean): void {
    const facts = this.#writer.paragraph?.facts;
    if (facts === undefined || !isWord) return;
    this.#drawings.saySomething();
    const role = this.#controls.role() ?? this.#fields.role();
    if (role !== undefined) facts.role ??= role;
    const link = this.#links.at(-1);
    if (link === undefined) facts.hasPlainWords = true;
    else facts.links.add(link);
  }
}
