import { readStyleName } from '#src/adapters/word-processor/read-style-name.ts';
import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';
import type { StyleDraft, WrittenStyle } from '#src/adapters/word-processor/written-style.ts';

type Written = StyleDraft & { name: string; parent?: string; scale?: number };

const DEFAULT_POINTS = 12;
const LONGEST_CHAIN = 30;

/** Collects the styles of a document while its parts are read, and answers what each says. */
export class OdtStyles {
  readonly #written = new Map<string, Written>();
  readonly #resolved = new Map<string, WrittenStyle>();
  #current: Written | undefined;
  #isDefault = false;
  #defaultPoints = DEFAULT_POINTS;
  #tag: string | undefined;

  /** The language that paragraphs are written in where nothing else is said. */
  get language(): string | undefined {
    return this.#tag;
  }

  /** Takes in an element, if it is a style or says something of one. */
  open(name: string, attribute: ReadAttribute): void {
    if (name === 'style:style') this.#openStyle(attribute);
    else if (name === 'style:default-style') {
      this.#current = undefined;
      this.#isDefault = attribute('style:family') === 'paragraph';
    } else if (name === 'style:paragraph-properties') readParagraphLook(this.#current, attribute);
    else if (name === 'style:text-properties') this.#readTextLook(attribute);
  }

  close(name: string): void {
    if (name === 'style:style') this.#current = undefined;
    if (name === 'style:default-style') this.#isDefault = false;
  }

  /** The style of a paragraph. */
  paragraph(name: string | undefined): WrittenStyle {
    return { fontPoints: this.#defaultPoints, ...this.#resolve(`paragraph ${name ?? ''}`) };
  }

  /** What the style of a section or of a stretch of text says by itself. */
  other(family: 'text' | 'section', name: string | undefined): WrittenStyle {
    return this.#resolve(`${family} ${name ?? ''}`);
  }

  #openStyle(attribute: ReadAttribute): void {
    const family = attribute('style:family') ?? '';
    const name = attribute('style:name') ?? '';
    const parent = attribute('style:parent-style-name');
    const style: Written = { name: attribute('style:display-name') ?? decodeName(name) };
    if (parent !== undefined) style.parent = `${family} ${parent}`;
    if ((attribute('style:master-page-name') ?? '') !== '') style.startsPage = true;
    this.#current = style;
    this.#isDefault = false;
    this.#written.set(`${family} ${name}`, style);
  }

  #readTextLook(attribute: ReadAttribute): void {
    const size = attribute('fo:font-size') ?? '';
    if (this.#isDefault) {
      this.#defaultPoints = pointsOf(size) ?? this.#defaultPoints;
      const language = attribute('fo:language');
      const country = attribute('fo:country');
      if (language !== undefined && language !== 'none')
        this.#tag =
          country === undefined || country === 'none' ? language : `${language}-${country}`;
    }
    const style = this.#current;
    if (style === undefined) return;
    const weight = attribute('fo:font-weight');
    if (weight !== undefined) style.isBold = weight === 'bold' || Number(weight) >= 600;
    const transform = attribute('fo:text-transform');
    if (transform !== undefined) style.isCapitals = transform === 'uppercase';
    const display = attribute('text:display');
    if (display !== undefined) style.isHidden = display === 'none';
    const points = pointsOf(size);
    if (points !== undefined) style.fontPoints = points;
    if (/^\d+(?:\.\d+)?%$/.test(size)) style.scale = Number.parseFloat(size) / 100;
  }

  #resolve(key: string, chain = 0): WrittenStyle {
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const own = this.#written.get(key);
    // A style that nothing describes still has a name.
    if (own === undefined) return meaningOf(decodeName(key.slice(key.indexOf(' ') + 1)));
    const isChained = own.parent !== undefined && chain < LONGEST_CHAIN;
    const { startsPage: _page, ...base } = isChained ? this.#resolve(own.parent!, chain + 1) : {};
    const { name, parent: _parent, scale, ...looks } = own;
    const points = (base.fontPoints ?? this.#defaultPoints) * (scale ?? 1);
    const style = {
      ...base,
      ...(scale === undefined ? {} : { fontPoints: points }),
      ...looks,
      ...meaningOf(name),
    };
    this.#resolved.set(key, style);
    return style;
  }
}

function readParagraphLook(style: Written | undefined, attribute: ReadAttribute): void {
  if (style === undefined) return;
  const align = attribute('fo:text-align');
  if (align !== undefined) style.isCentred = align === 'center';
  if (['page', 'odd-page', 'even-page'].includes(attribute('fo:break-before') ?? ''))
    style.startsPage = true;
  const borders = [attribute('fo:border'), attribute('fo:border-bottom')];
  const line = borders.findLast((border) => border !== undefined);
  if (line !== undefined) style.hasRule = line !== 'none';
}

function meaningOf(name: string): Pick<WrittenStyle, 'meaning'> {
  const meaning = readStyleName(name);
  return meaning === undefined ? {} : { meaning };
}

function pointsOf(size: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(pt|in|cm|mm|px)$/.exec(size) ?? [];
  if (number === undefined) return undefined;
  const points: Readonly<Record<string, number>> = {
    pt: 1,
    in: 72,
    cm: 28.35,
    mm: 2.835,
    px: 0.75,
  };
  return Number(number) * (points[unit] ?? 1);
}

/** Names of styles are written with codes for what XML names may not hold: `Heading_20_1`. */
function decodeName(name: string): string {
  return name.replaceAll(/_([\da-f]{1,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
