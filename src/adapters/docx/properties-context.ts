/** Whose properties an element is among, or `text` when it stands in the text. */
export type Context =
  | 'text'
  | 'paragraph'
  | 'mark'
  | 'run'
  | 'control'
  | 'cell'
  | 'row'
  | 'section';

const CONTEXTS: ReadonlyMap<string, Context> = new Map([
  ['w:pPr', 'paragraph'],
  ['w:sdtPr', 'control'],
  ['w:tcPr', 'cell'],
  ['w:trPr', 'row'],
  ['w:sectPr', 'section'],
]);

/** The context that an element opens, if any: `w:rPr` is about the mark inside `w:pPr`, else about a run. */
export function contextOf(name: string, around: Context): Context | undefined {
  if (name === 'w:rPr') return around === 'text' ? 'run' : around === 'paragraph' ? 'mark' : around;
  return CONTEXTS.get(name);
}
