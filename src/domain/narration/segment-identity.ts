import { type Cast, voiceOf } from './cast.ts';
import type { Continuity } from './continuity.ts';
import type { TakeIdentity } from './take.ts';

/**
 * What makes the sound of a segment's take: whoever narrates it and whoever looks for it later must
 * come to the same.
 *
 * @param book the language it is narrated in
 * @throws InputError when the cast has no voice for its speaker
 */
export function segmentIdentity(
  { spoken, speaker }: { readonly spoken: string; readonly speaker?: string },
  book: { readonly language: string },
  cast: Cast & { readonly continuity: Continuity },
): TakeIdentity {
  const { continuity } = cast;
  return {
    spoken,
    language: book.language,
    voice: voiceOf(cast, speaker),
    ...(continuity.kind === 'reference' ? { guideHash: continuity.hash } : {}),
  };
}
