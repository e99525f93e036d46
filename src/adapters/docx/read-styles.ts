import { readStyleName } from '#src/adapters/word-processor/read-style-name.ts';
import type { StyleMeaning } from '#src/adapters/word-processor/read-style-name.ts';
import { walkWholeXml } from '#src/adapters/word-processor/walk-xml.ts';

import { DOCX_SPACES } from './docx-spaces.ts';

/** What a style says, with all that it takes from the styles it is based on. */
export interface DocxStyle {
  readonly meaning?: StyleMeaning;
  readonly isCentred?: boolean;
  readonly isListed?: boolean;
  readonly startsPage?: boolean;
  readonly isHidden?: boolean;
  readonly isBold?: boolean;
  readonly isCapitals?: boolean;
  readonly halfPoints?: number;
}

/** The styles of a document. */
export interface DocxStyles {
  /** The style of this id; for none, what paragraphs without a style have. */
  find(id: string | undefined): DocxStyle;
  /** Only what the style of this id and those it is based on say, without the defaults. */
  findOwn(id: string | undefined): DocxStyle;
  /** The language that the document is written in, if its styles say so. */
  readonly language?: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Written = Mutable<DocxStyle> & { id: string; name?: string; basedOn?: string; level?: number };

const DEFAULT_HALF_POINTS = 20;
const BODY_TEXT_LEVEL = 9;
const LONGEST_CHAIN = 30;

/** Reads `styles.xml`. */
export function readStyles(bytes: Uint8Array, fileName: string): DocxStyles {
  const { written, defaults, usual, language } = collect(bytes, fileName);
  const resolved = new Map<string, DocxStyle>();
  const complete = new Map<string, DocxStyle>();

  function resolve(id: string, chain = 0): DocxStyle {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const own = written.get(id);
    if (own === undefined || chain > LONGEST_CHAIN) return meaningOf({ id });
    const { basedOn } = own;
    const base = basedOn === undefined || basedOn === id ? {} : resolve(basedOn, chain + 1);
    const { id: _id, name: _name, basedOn: _basedOn, level: _level, ...looks } = own;
    const { meaning, ...baseLooks } = base;
    const style = { ...baseLooks, ...looks, ...meaningOf(own, meaning) };
    resolved.set(id, style);
    return style;
  }

  function find(id: string): DocxStyle {
    const known = complete.get(id);
    const style = known ?? { ...defaults, ...resolve(id) };
    if (known === undefined && written.has(id)) complete.set(id, style);
    return style;
  }

  return {
    find: (id = usual) => (id === undefined ? defaults : find(id)),
    findOwn: (id) => (id === undefined ? {} : resolve(id)),
    ...(language === undefined ? {} : { language }),
  };
}

/** A style means what its name says, else its outline level, else what the style under it means. */
function meaningOf(
  { id, name, level }: Pick<Written, 'id' | 'name' | 'level'>,
  inherited?: StyleMeaning,
): Pick<DocxStyle, 'meaning'> {
  const named = readStyleName(name ?? '') ?? readStyleName(id);
  const isOutlined = level !== undefined && level < BODY_TEXT_LEVEL;
  const outlined: StyleMeaning | undefined = isOutlined
    ? { kind: 'heading', level: Math.min(6, level + 1) }
    : undefined;
  const isCancelled = level === BODY_TEXT_LEVEL && inherited?.kind === 'heading';
  const meaning = named ?? outlined ?? (isCancelled ? undefined : inherited);
  return meaning === undefined ? {} : { meaning };
}

function collect(
  bytes: Uint8Array,
  fileName: string,
): {
  written: ReadonlyMap<string, Written>;
  defaults: DocxStyle;
  usual?: string;
  language?: string;
} {
  const written = new Map<string, Written>();
  const defaults: Mutable<DocxStyle> = { halfPoints: DEFAULT_HALF_POINTS };
  let current: Partial<Written> = defaults;
  let usual: string | undefined;
  let language: string | undefined;
  let ignored = 0;
  walkWholeXml(
    { bytes, fileName, spaces: DOCX_SPACES },
    {
      open(name, attribute) {
        // Styles for parts of tables, and what a style was before a tracked change.
        if (ignored > 0 || /^w:(?:tblStylePr|[a-z]+PrChange)$/i.test(name)) ignored += 1;
        if (ignored > 0) return;
        const value = attribute('w:val');
        if (name === 'w:style') {
          const id = attribute('w:styleId') ?? '';
          const style: Written = { id };
          if (!written.has(id)) written.set(id, style);
          current = style;
          if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0'))
            usual = id;
        } else if (name === 'w:lang') language ??= value;
        else readProperty(current, name, value);
      },
      text() {},
      close(name) {
        if (ignored > 0) ignored -= 1;
        else if (name === 'w:style') current = {};
      },
    },
  );
  return {
    written,
    defaults,
    ...(usual === undefined ? {} : { usual }),
    ...(language === undefined ? {} : { language }),
  };
}

function readProperty(style: Partial<Written>, name: string, value: string | undefined): void {
  switch (name) {
    case 'w:name':
      style.name = value ?? '';
      break;
    case 'w:basedOn':
      style.basedOn = value ?? '';
      break;
    case 'w:outlineLvl':
      style.level = Number(value);
      break;
    case 'w:jc':
      style.isCentred = value === 'center';
      break;
    case 'w:numId':
      style.isListed = value !== '0';
      break;
    case 'w:pageBreakBefore':
      style.startsPage = isOn(value);
      break;
    case 'w:vanish':
      style.isHidden = isOn(value);
      break;
    case 'w:b':
      style.isBold = isOn(value);
      break;
    case 'w:caps':
      style.isCapitals = isOn(value);
      break;
    case 'w:sz':
      style.halfPoints = Number(value) || DEFAULT_HALF_POINTS;
      break;
    default:
  }
}

/** Whether a switch such as `w:b` is on: it is unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
