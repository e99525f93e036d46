import type { Tags } from '#src/ports/audio-tools.ts';

import { boxesIn, expectInside, insideOf } from './read-boxes.ts';

/** Where players look for each fact; free tags by their names. */
const places: Readonly<Record<keyof Tags, readonly string[]>> = {
  title: ['©nam'],
  album: ['©alb'],
  artist: ['©ART', 'aART'],
  narrator: ['©wrt', '©nrt'],
  track: ['trkn'],
  publisher: ['©pub', 'PUBLISHER'],
  year: ['©day'],
  description: ['ldes', 'desc'],
  language: ['LANGUAGE'],
  subtitle: ['©st3', 'SUBTITLE'],
  series: ['SERIES', 'tvsh'],
  seriesPart: ['SERIES-PART', 'tven'],
  genre: ['©gen'],
  isbn: ['ISBN'],
};

/** The tags of a movie in Apple's form, and whether it has a cover that is a JPEG or PNG. */
export function readTags(movie: Buffer): { tags: Partial<Tags>; hasCover: boolean } {
  const found = new Map<string, Buffer>();
  const meta = insideOf(movie, 'udta', 'meta');
  // A version and flags come before the boxes.
  const list = meta === undefined ? undefined : insideOf(meta.subarray(4), 'ilst');
  for (const { type, from, to } of list === undefined ? [] : boxesIn(list)) {
    const tag = list?.subarray(from, to) ?? Buffer.alloc(0);
    found.set(type === '----' ? freeName(tag) : type, expectInside(tag, 'data'));
  }
  const entries = Object.entries(places).flatMap(([fact, types]) => {
    const text = types.map((type) => textOf(type, found.get(type))).find((each) => each !== '');
    return text === undefined ? [] : [[fact, text]];
  });
  return {
    tags: Object.fromEntries(entries) as Partial<Tags>,
    hasCover: isPicture(found.get('covr')),
  };
}

function freeName(tag: Buffer): string {
  return expectInside(tag, 'name').toString('utf8', 4);
}

/** Eight bytes come first: what the bytes are, and the country. */
function textOf(type: string, data: Buffer | undefined): string {
  if (data === undefined) return '';
  if (type !== 'trkn') return data.toString('utf8', 8);
  const of = data.readUInt16BE(12);
  return of === 0 ? `${data.readUInt16BE(10)}` : `${data.readUInt16BE(10)}/${of}`;
}

function isPicture(data: Buffer | undefined): boolean {
  const start = data?.toString('latin1', 8, 12) ?? '';
  return start.startsWith('\u00FF\u00D8\u00FF') || start === '\u0089PNG';
}
