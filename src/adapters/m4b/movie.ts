import type { ChapterMark, Tags } from '#src/ports/audio-tools.ts';

import { samplesPerFrame } from './adts-header.ts';
import { type Bytes, box, fourLetters, lengthOf, u32, u64 } from './box.ts';
import { languageCode, packedLanguage } from './language-code.ts';
import { neroChapters } from './nero-chapters.ts';
import { firstFarOffset } from './sample-tables.ts';
import type { SoundForm } from './sound-entry.ts';
import type { FrameSizes } from './sound-frames.ts';
import { soundTrack } from './sound-track.ts';
import { type Cover, tagList } from './tag-boxes.ts';
import { textTrack } from './text-track.ts';
import { movieHeader } from './timed-boxes.ts';

/** All that the index of a book says. */
export interface Movie {
  readonly form: SoundForm;
  readonly sizes: FrameSizes;
  readonly marks: readonly ChapterMark[];
  /** The titles as samples of the text track; they lie before the sound. */
  readonly titles: readonly Buffer[];
  readonly tags: Tags;
  readonly cover: Cover | undefined;
  /** Whether places in the file need 64 bits. */
  readonly isFar: boolean;
}

const soundId = 1;
const textId = 2;

/** Says that the file is an audiobook, and who else may read it. */
export function fileType(): Bytes {
  const brands = ['M4B ', 'M4A ', 'mp42', 'isom'].map(fourLetters);
  return box('ftyp', [fourLetters('M4B '), u32(0), ...brands]);
}

/**
 * The index of a book. Its length does not depend on where the data begin or how long frames are.
 *
 * @param dataStart where the titles begin in the file, and after them the sound
 */
export function movieBox(movie: Movie, dataStart: number): Bytes {
  const { form, sizes, marks, titles, tags, cover, isFar } = movie;
  const language = packedLanguage(languageCode(tags.language));
  const played = (sizes.count - 1) * samplesPerFrame;
  const hasMarks = marks.length > 0;
  const chapterTrackId = hasMarks ? textId : undefined;
  const start = dataStart + lengthOf(titles);
  const text = { id: textId, timescale: form.rate, language, marks, isFar };
  return box(
    'moov',
    movieHeader(form.rate, played, hasMarks ? 2 : 1),
    soundTrack({ id: soundId, chapterTrackId, language, form, sizes, played, start, isFar }),
    hasMarks ? textTrack({ ...text, samples: titles, start: dataStart }) : [],
    box('udta', hasMarks ? neroChapters(marks, form.rate) : [], tagList(tags, cover)),
  );
}

/** The head of the box that holds titles and sound, of so many bytes. */
export function dataHead(bytes: number, isFar: boolean): Bytes {
  const type = fourLetters('mdat');
  return isFar ? [u32(1), type, u64(16 + bytes)] : [u32(8 + bytes), type];
}

/** Whether a file that has at most so many bytes of sound needs 64 bits for places in it. */
export function needsFarOffsets(soundBytes: number, otherBytes: number): boolean {
  return soundBytes + otherBytes >= firstFarOffset;
}
