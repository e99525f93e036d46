/** The parts of mammoth's document tree that we read; its own types leave it open. */
export type MammothNode =
  | { readonly type: 'paragraph'; readonly children: readonly MammothNode[] }
  | MammothRun
  | { readonly type: 'hyperlink'; readonly children: readonly MammothNode[] }
  | { readonly type: 'table' | 'tableRow' | 'tableCell'; readonly children: readonly MammothNode[] }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | MammothReference;

/** Words of one look. */
export interface MammothRun {
  readonly type: 'run';
  readonly children: readonly MammothNode[];
  readonly isBold: boolean;
  readonly isAllCaps: boolean;
  /** In points. */
  readonly fontSize: number | null;
}

/** The mark of a note in the text. */
export interface MammothReference {
  readonly type: 'noteReference';
  readonly noteType: 'footnote' | 'endnote';
  readonly noteId: string;
}

/** A document. */
export interface MammothDocument {
  readonly type: 'document';
  readonly children: readonly MammothNode[];
  readonly notes: {
    resolve(reference: MammothReference): { readonly body: readonly MammothNode[] } | null;
  };
}
