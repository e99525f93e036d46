import { secondsOf } from '#src/domain/audio/pcm.ts';
import { playedToleranceSamples } from '#src/domain/mastering/edition-checks.ts';
import type { Encoding } from '#src/domain/mastering/encodings.ts';
import type { Encoder } from '#src/ports/encoder.ts';
import type { StoredEncoding, StoredTrack, TrackStore } from '#src/ports/track-store.ts';

/** What encoding needs. */
export interface EncodingNeeds {
  readonly tracks: TrackStore;
  readonly encoder: Encoder;
}

/**
 * A track as one of its editions holds it: the one that the library has, or one that is encoded now and
 * counted through before it is kept.
 *
 * @throws Error when the encoder left a part out
 */
export async function encodeTrack(
  track: StoredTrack,
  { form, bitrate }: Encoding,
  of: { readonly bookId: string; readonly signal: AbortSignal },
  { tracks, encoder }: EncodingNeeds,
): Promise<StoredEncoding> {
  const { bookId, signal } = of;
  const { number, wavPath, samples, fingerprint } = track;
  const name = { form, bitrate, fingerprint };
  const kept = await tracks.findEncoding(bookId, number, name);
  if (kept !== undefined) return kept;
  await using draft = await tracks.draftEncoding(bookId, number, form);
  await encoder.encode({ form, bitrate, wavPath, path: draft.path }, signal);
  const played = await encoder.playedSamples(form, draft.path).catch((cause: unknown) => {
    throw new Error(`Chapter ${number} as ${form} did not come out whole.`, { cause });
  });
  if (Math.abs(played - samples) > playedToleranceSamples) {
    throw new Error(
      `Chapter ${number} as ${form} plays ${seconds(played)} s instead of ${seconds(samples)} s.`,
    );
  }
  return await draft.keep(name);
}

function seconds(samples: number): string {
  return secondsOf(samples).toFixed(3);
}
