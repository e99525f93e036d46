/** What was heard in a piece of a recording, and found good. */
export interface KeptPiece {
  readonly text: string;
  readonly model: string;
  readonly language: string;
  /** Length of the piece. */
  readonly seconds: number;
}

/** Keeps what was heard, so that nothing is paid twice. */
export interface HeardPieces {
  /** @param id see `pieceIdentity` */
  find(id: string): Promise<KeptPiece | undefined>;
  keep(id: string, piece: KeptPiece): Promise<void>;
}
