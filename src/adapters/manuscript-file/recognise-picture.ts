import type { Cover } from '#src/domain/manuscript/manuscript.ts';

/** A picture as a cover, when it is a JPEG or PNG by its first bytes. */
export function recognisePicture(bytes: Uint8Array): Cover | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('\u00FF\u00D8\u00FF')) return { bytes, mediaType: 'image/jpeg' };
  return start === '\u0089PNG' ? { bytes, mediaType: 'image/png' } : undefined;
}
