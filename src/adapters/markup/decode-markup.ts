import { decodeText } from '#src/domain/text/decode-text.ts';

const DECLARED =
  /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i;

/** Decodes XML or HTML, whose first lines may name the encoding. */
export function decodeMarkup(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declared = DECLARED.exec(start);
  return decodeText(bytes, declared?.[1] ?? declared?.[2]);
}
