/** A frame of an ID3 tag. */
export interface ReadFrame {
  readonly id: string;
  readonly body: Buffer;
}

/** The frames of an ID3v2.3 tag, in their order. */
export function id3Frames(tag: Buffer): ReadFrame[] {
  const frames: ReadFrame[] = [];
  for (let at = 10; at + 10 <= tag.length && tag.readUInt8(at) !== 0;) {
    const end = at + 10 + tag.readUInt32BE(at + 4);
    frames.push({ id: tag.toString('latin1', at, at + 4), body: tag.subarray(at + 10, end) });
    at = end;
  }
  return frames;
}

/** The frames that hold text, each with its text; what comes before it stands before a `|`. */
export function id3Entries(tag: Buffer): [id: string, text: string][] {
  return id3Frames(tag).map(({ id, body }) => {
    const language = id === 'COMM' ? body.toString('latin1', 1, 4) : '';
    const coded = body.subarray(id === 'COMM' ? 4 : 1);
    const parts = decode(coded, body.readUInt8(0) === 1);
    return [id, id === 'COMM' ? `${language}${parts.join('|')}` : parts.join('|')];
  });
}

function decode(bytes: Buffer, isUtf16: boolean): string[] {
  const text = bytes.toString(isUtf16 ? 'utf16le' : 'latin1');
  return text.split('\0').map((part) => part.replace(/^\uFEFF/, ''));
}
