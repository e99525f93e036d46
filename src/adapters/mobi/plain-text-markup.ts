/** Text without markup, as PalmDOC files hold it with a line for each paragraph, as a page of them. */
export function plainTextMarkup(text: Buffer): Buffer {
  // One character a byte: only ASCII is replaced.
  const paragraphs = text
    .toString('latin1')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`);
  return Buffer.from(paragraphs.join('\n'), 'latin1');
}
