import { readStyleName } from '#src/adapters/word-processor/read-style-name.ts';
import type { StyleMeaning } from '#src/adapters/word-processor/read-style-name.ts';
import { walkXml } from '#src/adapters/word-processor/walk-xml.ts';
import type { StyleDraft, WrittenStyle } from '#src/adapters/word-processor/written-style.ts';

import { DOCX_SPACES } from './docx-spaces.ts';
import { isOn, readLook } from './read-look.ts';

/** The styles of a document. */
export interface DocxStyles {
  /** The style of this id; for none, what paragraphs without a style have. */
  find(id: string | undefined): WrittenStyle;
  /** Only what the style of this id and those it is based on say, without the defaults. */
  findOwn(id: string | undefined): WrittenStyle;
  /** The language that the document is written in, if its styles say so. */
  readonly language?: string;
}

type Written = StyleDraft & { id: string; name?: string; basedOn?: string; level?: number };

const DEFAULT_POINTS = 10;
const BODY_TEXT_LEVEL = 9;
const LONGEST_CHAIN = 30;

/** Reads `styles.xml`. */
export function docxStyles(bytes: Uint8Array, fileName: string): DocxStyles {
  const { written, defaults, usual, language } = collect(bytes, fileName);
  const resolved = new Map<string, WrittenStyle>();
  const complete = new Map<string, WrittenStyle>();

  function resolve(id: string, chain = 0): WrittenStyle {
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

  function find(id: string): WrittenStyle {
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
): Pick<WrittenStyle, 'meaning'> {
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
  defaults: WrittenStyle;
  usual?: string;
  language?: string;
} {
  const written = new Map<string, Written>();
  const defaults: StyleDraft = { fontPoints: DEFAULT_POINTS };
  let current: Partial<Written> = defaults;
  let usual: string | undefined;
  let language: string | undefined;
  let ignored = 0;
  walkXml(
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
  if (name === 'w:name') style.name = value ?? '';
  else if (name === 'w:basedOn') style.basedOn = value ?? '';
  else if (name === 'w:outlineLvl') style.level = Number(value);
  else readLook(style, name, value);
}
