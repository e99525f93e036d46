/** Longest part of a file name that is made of a title, in bytes of UTF-8; file systems allow 255. */
const longestName = 120;

/**
 * A title as a file or folder name that every common file system takes and that no shell or player
 * trips over: nothing of `/ \ : * ? " < > |`, no control characters, no dot or space at the ends.
 */
export function fileName(title: string): string {
  const clean = title
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s*[/\\:|]+\s*/gu, ' - ')
    .replace(/[*?"<>]+/gu, '')
    .replace(/\s+/gu, ' ');
  const name = shorten(trimEnds(clean));
  return name === '' ? 'Untitled' : name.replace(reserved, '$1_$2');
}

/** Names that Windows keeps for devices, whatever ending follows them. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function trimEnds(text: string): string {
  return text.replace(/^[\s.-]+|[\s.-]+$/gu, '');
}

/** What readers take for letters; it is slow to make. */
const letters = new Intl.Segmenter();

function shorten(name: string): string {
  let short = '';
  for (const { segment } of letters.segment(name)) {
    if (Buffer.byteLength(short + segment) > longestName) return trimEnds(short);
    short += segment;
  }
  return short;
}
