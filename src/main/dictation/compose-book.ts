import { type HeardPiece, joinPieces } from '#src/domain/dictation/join-pieces.ts';
import type { TranscriptFault } from '#src/domain/dictation/judge-transcript.ts';
import { type Unheard, unheardNote } from '#src/domain/dictation/unheard-note.ts';
import type { DictatedBook } from '#src/domain/dictation/write-manuscript.ts';

import type { HeardRecording } from './hear-recordings.ts';
import type { PreparedDictation } from './prepare-dictation.ts';

/** A book as it was heard, and what nobody could make out. */
export interface ComposedBook {
  readonly book: DictatedBook;
  readonly unheard: readonly Unheard[];
}

const reasons: Readonly<Record<TranscriptFault | 'filtered', string>> = {
  incomplete: 'the listener stopped before its end',
  empty: 'the listener heard no words in it',
  answer: 'the listener spoke of its task instead of writing down what is said',
  sparse: 'the listener wrote down too little for its length',
  crowded: 'the listener wrote down too much for its length',
  loop: 'the listener repeated itself',
  filtered: 'a content filter refused it',
};

/** Makes a book of what was heard: a chapter of each recording in which somebody speaks. */
export function composeBook(
  { title, language, recordings }: PreparedDictation,
  heard: readonly HeardRecording[],
): ComposedBook {
  const unheard: Unheard[] = [];
  const chapters = recordings.map(({ file, title: name }, at) => {
    const pieces = (heard[at]?.pieces ?? []).flatMap(({ planned, parts }) =>
      parts.map(({ text, fault, from, to }, index): HeardPiece => {
        const pauseBefore = index === 0 ? planned.pauseBefore : 0;
        if (text !== undefined) return { text, pauseBefore };
        const stretch: Unheard = { file, from, to, reason: reasons[fault ?? 'empty'] };
        unheard.push(stretch);
        return { note: unheardNote(stretch), pauseBefore };
      }),
    );
    return { title: name, paragraphs: joinPieces(pieces) };
  });
  return {
    book: {
      title,
      language,
      recordings: recordings.map(({ file, sha256 }) => ({ file, sha256 })),
      chapters: chapters.filter(({ paragraphs }) => paragraphs.length > 0),
    },
    unheard,
  };
}
