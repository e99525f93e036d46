import type { Piece } from './chapter-pieces.ts';

/** Whether two pieces may never stand in one segment: headings, scenes and speakers stand apart. */
export function endsRun(piece: Piece, next: Piece): boolean {
  if (piece.boundary === 'heading' || piece.boundary === 'scene') return true;
  return piece.isHeading !== next.isHeading || piece.speaker !== next.speaker;
}
