import { samplesPerFrame } from './adts-header.ts';
import { type Bytes, box, fullBox, u32, zeros } from './box.ts';
import { dataReference, handler } from './media-boxes.ts';
import {
  chunkOffsets,
  rollGroup,
  sampleSizes,
  sampleToChunk,
  timeToSample,
} from './sample-tables.ts';
import { type SoundForm, soundEntry } from './sound-entry.ts';
import { type FrameSizes, bitRates, chunkStarts, framesPerChunk } from './sound-frames.ts';
import { editList, mediaHeader, trackHeader } from './timed-boxes.ts';

/** What the track of sound is made of. */
export interface SoundTrack {
  readonly id: number;
  /** The text track with its chapter marks; absent: it has none. */
  readonly chapterTrackId: number | undefined;
  readonly language: number;
  readonly form: SoundForm;
  readonly sizes: FrameSizes;
  /** Samples that are played: those of the frames but the encoder's first 1,024. */
  readonly played: number;
  /** Where the first frame begins in the file. */
  readonly start: number;
  readonly isFar: boolean;
}

/** The track of sound. Its timescale is the sampling rate, so that no time is rounded. */
export function soundTrack(track: SoundTrack): Bytes {
  const { id, chapterTrackId, language, form, sizes, played } = track;
  const chapters = chapterTrackId === undefined ? [] : box('chap', [u32(chapterTrackId)]);
  return box(
    'trak',
    trackHeader({ id, isEnabled: true, duration: played, isSound: true }),
    box('edts', editList(played, samplesPerFrame)),
    chapters.length === 0 ? [] : box('tref', chapters),
    box(
      'mdia',
      mediaHeader(form.rate, sizes.count * samplesPerFrame, language),
      handler('soun', 'Sound'),
      box('minf', fullBox('smhd', {}, [zeros(4)]), dataReference(), frameTable(track)),
    ),
  );
}

function frameTable({ form, sizes, start, isFar }: SoundTrack): Bytes {
  return box(
    'stbl',
    soundEntry(form, bitRates(sizes, form.rate)),
    timeToSample([{ samples: sizes.count, duration: samplesPerFrame }]),
    sampleSizes(sizes.table),
    sampleToChunk(sizes.count, framesPerChunk),
    chunkOffsets(chunkStarts(sizes, start), isFar),
    rollGroup(sizes.count),
  );
}
