import { describe, expect, test } from '@jest/globals';

import { encodeTrack } from '#jobs/assembling/encode-track.ts';
import type { Encoder } from '#src/ports/encoder.ts';
import type {
  EncodingName,
  StoredEncoding,
  StoredTrack,
  TrackStore,
} from '#src/ports/track-store.ts';

const track = { number: 3, wavPath: '/w.wav', samples: 48_128, fingerprint: 'f' } as StoredTrack;
const asMp3 = { form: 'mp3', bitrate: 192 } as const;

/** A library of encodings and an encoder whose files play so many samples. */
function desk(played: number | Error, kept: StoredEncoding[] = []) {
  const encoded: string[] = [];
  let drafts = 0;
  const tracks = {
    findEncoding: async (_bookId: string, _number: number, name: EncodingName) =>
      kept.find(({ form, fingerprint }) => form === name.form && fingerprint === name.fingerprint),
    async draftEncoding() {
      drafts += 1;
      return {
        path: '/tmp/draft',
        async keep(name: EncodingName) {
          const stored = { ...name, path: '/kept' };
          kept.push(stored);
          return stored;
        },
        [Symbol.asyncDispose]: async () => void (drafts -= 1),
      };
    },
  } as unknown as TrackStore;
  const encoder = {
    encode: async ({ path }: { path: string }) => void encoded.push(path),
    async playedSamples() {
      if (played instanceof Error) throw played;
      return played;
    },
  } as unknown as Encoder;
  const of = { bookId: 'emma', signal: new AbortController().signal };
  return {
    encode: () => encodeTrack(track, asMp3, of, { tracks, encoder }),
    encoded,
    kept,
    openDrafts: () => drafts,
  };
}

describe('encoding a track', () => {
  test('keeps what plays as long as the track, give or take what resampling adds', async () => {
    const { encode, encoded, kept, openDrafts } = desk(48_133);
    expect(await encode()).toMatchObject({ ...asMp3, fingerprint: 'f', path: '/kept' });
    expect(encoded).toEqual(['/tmp/draft']);
    expect(kept).toHaveLength(1);
    expect(openDrafts()).toBe(0);
  });

  test('is not done again when the library has it', async () => {
    const had = { ...asMp3, fingerprint: 'f', path: '/had' };
    const { encode, encoded } = desk(48_128, [had]);
    expect(await encode()).toBe(had);
    expect(encoded).toEqual([]);
  });

  test('is done again for another track of the chapter', async () => {
    const { encode, encoded } = desk(48_128, [{ ...asMp3, fingerprint: 'old', path: '/had' }]);
    await encode();
    expect(encoded).toHaveLength(1);
  });

  test.each([
    ['cut off', 40_000],
    ['without its last frame', 48_128 - 627],
    ['too long', 50_000],
  ])('that came out %s is not kept', async (_what, played) => {
    const { encode, kept, openDrafts } = desk(played);
    await expect(encode()).rejects.toThrow(
      /^Chapter 3 as mp3 plays .* s instead of 2\.005\d* s\.$/,
    );
    expect(kept).toEqual([]);
    expect(openDrafts()).toBe(0);
  });

  test('that came out damaged is not kept, and told of by its chapter and not by its draft', async () => {
    const damage = new Error(
      '/library/tmp/1234 is no whole MP3: It ends in the middle of a frame.',
    );
    const { encode, kept, openDrafts } = desk(damage);
    await expect(encode()).rejects.toMatchObject({
      message: 'Chapter 3 as mp3 did not come out whole.',
      cause: damage,
    });
    expect(kept).toEqual([]);
    expect(openDrafts()).toBe(0);
  });
});
