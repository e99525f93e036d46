/** A frame of ID3v2.3: four letters, a length, and what it holds. */
export function id3Frame(id: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(10);
  head.write(id, 0, 'latin1');
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A frame that holds a text, such as `TIT2`. */
export function textFrame(id: string, text: string): Buffer {
  const { mark, encode } = encodingOf(text);
  return id3Frame(id, mark, encode(text));
}

/** A frame for what ID3 has no field for, known by its name (`TXXX`). */
export function namedFrame(name: string, text: string): Buffer {
  const { mark, encode, end } = encodingOf(name + text);
  return id3Frame('TXXX', mark, encode(name), end, encode(text));
}

/** A text that may have several lines (`COMM`), in a language not told. */
export function commentFrame(text: string): Buffer {
  const { mark, encode, end } = encodingOf(text);
  return id3Frame('COMM', mark, Buffer.from('und'), encode(''), end, encode(text));
}

interface TextEncoding {
  readonly mark: Buffer;
  readonly end: Buffer;
  readonly encode: (text: string) => Buffer;
}

const ascii: TextEncoding = {
  mark: Buffer.of(0),
  end: Buffer.of(0),
  encode: (text) => Buffer.from(text, 'latin1'),
};

const utf16: TextEncoding = {
  mark: Buffer.of(1),
  end: Buffer.of(0, 0),
  encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
};

/** Version 2.3 knows no UTF-8, and what it calls Latin-1 is read as anything by some players. */
function encodingOf(text: string): TextEncoding {
  return /^[\n\u0020-\u007E]*$/.test(text) ? ascii : utf16;
}
