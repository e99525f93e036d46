/** A part of a PDF's file that is no picture. */
export interface PackedStream {
  /** Where its bytes start and end in the file. */
  readonly start: number;
  readonly end: number;
  /** How many times it is deflated. */
  readonly times: number;
  /** Whether it may be drawing instructions; fonts, tables and colour profiles are not. */
  readonly isDrawing: boolean;
}

const LONGEST_DICTIONARY = 2048;
const OTHER_CONTENT =
  /\/(?:Length1|Type1C|CIDFontType0C|OpenType|XRef|ObjStm|XML|Alternate|N\s+\d)(?![\w])/;
/** More filters in a row than any program writes. */
const MOST_FILTERS = 4;

/** Finds the streams of a PDF by their keywords, whatever its tables say. */
export function* packedStreams(file: Buffer): Generator<PackedStream> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const isStart = file[at + 6] === 0x0d || file[at + 6] === 0x0a;
    if (!isStart || file.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (file[at + 6] === 0x0d && file[at + 7] === 0x0a ? 8 : 7);
    const dictionary = dictionaryBefore(file, at);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const end = file.indexOf('endstream', start);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    yield {
      start,
      end: end === -1 ? file.length : end,
      times: Math.min(times, MOST_FILTERS),
      isDrawing: !OTHER_CONTENT.test(dictionary),
    };
    if (end !== -1) at = end;
  }
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return text.slice(Math.max(0, text.lastIndexOf(' obj')));
}
