import { decodeText } from '#src/domain/text/decode-text.ts';

/** Decodes text by a Windows code page as a MOBI names it; without one, by what the bytes are. */
export function decodeBytes(bytes: Uint8Array, codePage: number | undefined): string {
  if (codePage === 65_001) return new TextDecoder().decode(bytes);
  return decodeText(bytes, codePage === undefined ? undefined : `windows-${codePage}`);
}
