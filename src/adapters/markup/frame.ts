import type { BlockShape } from './block-builder.ts';
import type { ElementMeaning } from './element-meaning.ts';

/** An open element, with what it takes from those around it. */
export interface Frame {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isUnspoken: boolean;
  readonly isVerse: boolean;
  readonly isInStanza: boolean;
  readonly isInRow: boolean;
  /** What text in it becomes. */
  readonly shape: BlockShape;
  readonly href: string;
  /** Where its text begins, a mark of the block builder. */
  readonly mark: number;
}

/** What stands around the outermost element. */
export const ROOT: Frame = {
  name: '',
  isBlock: true,
  isUnspoken: false,
  isVerse: false,
  isInStanza: false,
  isInRow: false,
  shape: { kind: 'paragraph' },
  href: '',
  mark: 0,
};

const SUBTITLE_LEVEL = 3;

/** The frame of an element that opens inside `parent`. */
export function openFrame(name: string, meaning: ElementMeaning, parent: Frame): Frame {
  const isVerse = parent.isVerse || meaning.isVerse;
  return {
    name,
    isBlock: meaning.isBlock,
    isUnspoken: parent.isUnspoken || meaning.isUnspoken,
    isVerse,
    isInStanza: parent.isInStanza || meaning.isStanza,
    isInRow: parent.isInRow || name === 'tr',
    shape: shapeOf(name, { ...meaning, isVerse }, parent),
    href: '',
    mark: 0,
  };
}

function shapeOf(name: string, meaning: ElementMeaning, parent: Frame): BlockShape {
  const outer = parent.shape;
  if (meaning.note !== undefined) return { kind: 'note', role: meaning.note };
  if (outer.kind === 'note') return outer;
  const role = meaning.role ?? outer.role;
  const inRole = role === undefined ? {} : { role };
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level), ...inRole };
  if (name === 'p' && parent.name === 'hgroup')
    return { kind: 'heading', level: SUBTITLE_LEVEL, ...inRole };
  if (outer.kind === 'heading') return { ...outer, ...inRole };
  if (name === 'tr' || outer.kind === 'table') return { kind: 'table', ...inRole };
  if (meaning.isVerse) return { kind: 'verse', ...inRole };
  if (name === 'li') return { kind: 'item', ...inRole };
  if (name === 'blockquote') return { kind: 'quote', ...inRole };
  return { kind: outer.kind, ...inRole };
}
