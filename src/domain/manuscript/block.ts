/** What a stretch of a manuscript is. Every format is read into a flat run of these. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'verse'
  | 'item'
  | 'table'
  | 'note'
  | 'image'
  | 'scene-break';

/** One stretch of a manuscript, in reading order. */
export interface Block {
  readonly kind: BlockKind;
  /**
   * The words as printed, without markup and without note marks. White space is collapsed to single
   * spaces; only verse keeps its line ends, as `\n`. Empty for a scene break; the alternative text
   * for an image.
   */
  readonly text: string;
  /** Depth of a heading, 1 (highest) to 6. Only headings have one. */
  readonly level?: number;
  /**
   * Where links may point to this block, such as `chapter1.xhtml` or `chapter1.xhtml#start`. The
   * first block of a file carries the file's own name.
   */
  readonly anchors?: readonly string[];
  /**
   * What part of a book the block belongs to, as a token of the EPUB Structural Semantics
   * Vocabulary (`titlepage`, `toc`, `dedication`, `footnote` …), where the manuscript says so.
   */
  readonly role?: string;
  /** Stretches of `text` that another voice speaks, where the author marked them; in order, apart. */
  readonly voices?: readonly VoiceSpan[];
}

/** A stretch of a block's text that is spoken by somebody else than the narrator. */
export interface VoiceSpan {
  /** Offsets into the text, in UTF-16 units; `end` is after its last one. */
  readonly start: number;
  readonly end: number;
  /** The speaker as the author named them, such as `anna`: a key of the book's `voices`. */
  readonly speaker: string;
}
