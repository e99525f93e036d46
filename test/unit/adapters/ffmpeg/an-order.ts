import type { EditionOrder } from '#src/ports/audio-tools.ts';

/** An order for an edition of one chapter. */
export const anOrder: EditionOrder = {
  wavPaths: ['/library/001.wav'],
  tags: { title: 'One', album: 'A Book', artist: 'Ann Lee', narrator: 'Marin' },
  bitrate: 80,
  path: '/out/a book.m4b',
};
