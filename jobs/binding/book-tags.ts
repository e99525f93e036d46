import type { Tags } from '#src/ports/audio-tools.ts';

import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** Where players put it. */
export const genre = 'Audiobook';

/** What every file of a book says of it. */
export function bookTags({ facts, narrator }: FinishedBook): Tags {
  const { title, creators, publisher, year, description, language, subtitle, series, isbn } = facts;
  return {
    title,
    album: title,
    artist: creators.join(', '),
    narrator,
    language,
    genre,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(series === undefined ? {} : { series: series.name }),
    ...(series?.part === undefined ? {} : { seriesPart: series.part }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(description === undefined ? {} : { description }),
  };
}

/** What the file of one chapter says. */
export function chapterTags(book: FinishedBook, chapter: FinishedChapter): Tags {
  return { ...bookTags(book), title: chapter.title, track: trackTag(book, chapter) };
}

/** `3/12`: players count from 1, also when opening credits, chapter 0, come first. */
function trackTag({ chapters }: FinishedBook, { number }: FinishedChapter): string {
  const shift = chapters[0]?.number === 0 ? 1 : 0;
  return `${number + shift}/${(chapters.at(-1)?.number ?? number) + shift}`;
}
