/** The longest beginning of a text that fits into so many bytes of UTF-8, no character cut in two. */
export function cutUtf8(text: string, maximumBytes: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= maximumBytes) return bytes;
  let end = maximumBytes;
  while (end > 0 && isContinuation(bytes[end])) end -= 1;
  return bytes.subarray(0, end);
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}
