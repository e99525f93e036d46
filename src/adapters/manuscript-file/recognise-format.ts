const SIGNATURES: readonly (readonly [start: string, format: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive, such as an EPUB or DOCX'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word document'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001F\u008B', 'a compressed archive'],
  ['Rar!', 'a RAR archive'],
  ['7z\u00BC\u00AF', 'a 7-Zip archive'],
];

/** What browsers save a page with its pictures as. */
export const WEB_ARCHIVE = 'a web archive (MHTML)';

/**
 * What a file is by its first bytes, in words for people (`a PDF`), whatever its name says.
 * `undefined` for anything unknown, plain text among it.
 */
export function recogniseFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (isWebArchive(start)) return WEB_ARCHIVE;
  return /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(
    start,
  )
    ? 'a web page'
    : undefined;
}

/** It is made as a mail is, of several parts. */
function isWebArchive(start: string): boolean {
  return (
    /^(?:\u00EF\u00BB\u00BF)?\s*[A-Za-z][A-Za-z-]*:/.test(start) &&
    /^mime-version:/im.test(start) &&
    /^content-type:\s*multipart\/related\b/im.test(start)
  );
}
