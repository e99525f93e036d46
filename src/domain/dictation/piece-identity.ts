import { createHash } from 'node:crypto';

/**
 * Names what was heard in a piece by all that it depends on: the same sound, heard by the same model
 * in the same language, is never paid twice.
 *
 * @param pcm the piece's samples
 */
export function pieceIdentity(
  pcm: Uint8Array,
  { model, language }: { readonly model: string; readonly language: string },
): string {
  const sound = createHash('sha256').update(pcm).digest('hex');
  return createHash('sha256')
    .update(JSON.stringify(['heard', 1, sound, model, language]))
    .digest('hex')
    .slice(0, 32);
}
