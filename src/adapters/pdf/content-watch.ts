/** Looks over the drawing instructions of a page for what would take a reader's memory. */
export interface ContentWatch {
  /** Looks at the next bytes. */
  see(bytes: Uint8Array): void;
  /** Whether something in them is larger or deeper than any program writes. */
  isTwisted(): boolean;
}

/** The format's own limit is 32,767 bytes for a string and 28 for saved states. */
const LONGEST_STRING = 2 ** 18;
const DEEPEST_STATE = 10_000;

const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const SAVE = 0x71;
const RESTORE = 0x51;
const SPACE = 0x20;

/** Makes a watch for one stream. In one that is no drawing, such as a font, it sees nothing. */
export function watchContent(isDrawing: boolean): ContentWatch {
  let depth = 0;
  let length = 0;
  let closing = 0;
  let before = SPACE;
  let isTwisted = false;

  function seeByte(byte: number): void {
    if (closing !== 0) {
      length = byte === closing ? 0 : length + 1;
      if (byte === closing) closing = 0;
      if (length > LONGEST_STRING) isTwisted = true;
    } else if (byte === OPEN) closing = CLOSE;
    else if (byte === LESS) closing = GREATER;
    else if (before <= SPACE && byte === SAVE) depth += 1;
    else if (before <= SPACE && byte === RESTORE) depth -= 1;
    if (depth > DEEPEST_STATE) isTwisted = true;
    before = byte;
  }

  return {
    see(bytes) {
      if (isDrawing) for (let at = 0; at < bytes.length && !isTwisted; at += 1) seeByte(bytes[at]!);
    },
    isTwisted: () => isTwisted,
  };
}
