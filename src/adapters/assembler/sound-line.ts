import { crc32 } from 'node:zlib';

import { fadeCurve, fadeEnds } from '#src/domain/audio/fade.ts';
import {
  amplify,
  amplifyWhole,
  amplitudeOf,
  ceilingOf,
  gainTable,
  roundSamples,
} from '#src/domain/audio/gain.ts';
import { type Limiter, limiter } from '#src/domain/audio/limiter.ts';
import { secondsOf } from '#src/domain/audio/pcm.ts';
import { roomTone } from '#src/domain/audio/room-tone.ts';
import type { ChapterScore } from '#src/domain/mastering/chapter-score.ts';
import type { TrackSound } from '#src/domain/mastering/track-sound.ts';

import { joinCrc32 } from './join-crc32.ts';
import type { TakePiece, TakeTarget } from './take-reader.ts';
import type { TrackFile } from './track-file.ts';

/** Worked on at once; it fits the processor's own memory. */
const sliceSamples = 1 << 13;

/** Most takes are read at once, and the longest costs no more memory. */
const readSamples = 1 << 19;

/** Where takes and pauses become the sound of a chapter. */
export interface SoundLine {
  /** Where a take is read that begins at a sample of the chapter; `whole` is how much of it is played. */
  take(stretch: { readonly start: number; readonly whole: number }): TakeTarget;
  pause(samples: number, start: number): void;
  /** From now on what comes is limited. */
  beginLimiting(): void;
  /** Lets out what the limiter has still got. */
  endLimiting(): void;
  limited(): TrackSound['limited'];
  /** CRC-32 of the bytes of all that went into the file. */
  crc32(): number;
}

/**
 * Amplifies and fades takes, limits them where told to, fills pauses and the ground of fades with
 * room tone, rounds, and puts it all into a file. Samples that nothing is done to are copied.
 */
export function soundLine(score: ChapterScore, file: TrackFile): SoundLine {
  const gain = amplitudeOf(score.gainDb);
  const ceiling = ceilingOf(score.peakDb ?? 0);
  const table = gainTable(gain, ceiling);
  const fade = fadeCurve(score.fadeSamples);
  const tone = score.roomToneDb === undefined ? undefined : roomTone(score.roomToneDb);
  const slice = new Float64Array(sliceSamples);
  const read = new Int16Array(readSamples);
  let limiting: Limiter | undefined;
  let limitedSamples = 0;
  let leastGain = 1;
  let sum = 0;

  /** Has so many samples of the file filled, a slice at a time. */
  function put(samples: number, fill: (room: Int16Array, from: number) => void): void {
    for (let at = 0; at < samples;) {
      const room = file.room(Math.min(samples - at, sliceSamples));
      fill(room, at);
      sum = crc32(new Uint8Array(room.buffer, room.byteOffset, room.byteLength), sum);
      at += room.length;
    }
  }

  function putExact(samples: Float64Array): void {
    put(samples.length, (room, from) => roundSamples(samples.subarray(from), ceiling, room));
  }

  /** Samples that are to stay as they are go from one file into the other. */
  const copied: TakeTarget = {
    room: (most) => file.room(most),
    onPiece({ samples, crc32: known }) {
      sum = joinCrc32(sum, known, samples.byteLength);
    },
  };

  function work({ samples, from: first }: TakePiece, start: number, whole: number): void {
    const isFaded = (from: number, to: number): boolean =>
      from < score.fadeSamples || to > whole - score.fadeSamples;
    for (let at = 0; at < samples.length; at += sliceSamples) {
      const part = samples.subarray(at, at + sliceSamples);
      const from = first + at;
      if (limiting === undefined && !isFaded(from, from + part.length)) {
        put(part.length, (room, begin) =>
          amplifyWhole(part.subarray(begin, begin + room.length), table, room),
        );
        continue;
      }
      const exact = slice.subarray(0, part.length);
      amplify(part, gain, exact);
      fadeEnds(exact, { from, whole }, fade, tone && ((to, begin) => tone(to, start + begin)));
      putExact(limiting === undefined ? exact : exact.subarray(0, limiting.limit(exact)));
    }
  }

  return {
    take({ start, whole }) {
      if (gain === 1 && score.fadeSamples === 0 && limiting === undefined) return copied;
      return {
        room: (most) => read.subarray(0, most),
        onPiece: (piece) => work(piece, start, whole),
      };
    },

    pause(samples, start) {
      put(samples, (room, from) => {
        if (tone === undefined) {
          room.fill(0);
          return;
        }
        tone(slice.subarray(0, room.length), start + from);
        roundSamples(slice, ceiling, room);
      });
    },

    beginLimiting() {
      limiting ??= limiter(ceiling);
    },

    endLimiting() {
      if (limiting === undefined) return;
      putExact(limiting.rest());
      const done = limiting.done();
      limitedSamples += done.samples;
      leastGain = Math.min(leastGain, done.leastGain);
      limiting = undefined;
    },

    limited: () => ({
      seconds: secondsOf(limitedSamples),
      mostDb: leastGain === 1 ? 0 : -20 * Math.log10(leastGain),
    }),

    crc32: () => sum,
  };
}
