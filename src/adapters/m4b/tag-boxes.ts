import { collapse } from '#src/domain/text/collapse.ts';
import type { Tags } from '#src/ports/audio-tools.ts';

import { type Bytes, box, fullBox, u8, u16, u32, utf8 } from './box.ts';
import { handler } from './media-boxes.ts';

/** A cover as it is put into a book. */
export interface Cover {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
}

/** Apple's numbers for what the bytes of a tag are. */
const kinds = { numbers: 0, utf8: 1, jpeg: 13, png: 14, integer: 21 };

/** Apple's number for an audiobook. */
const audiobook = 2;

/** The list of tags in Apple's form, as iTunes writes it. */
export function tagList(tags: Tags, cover: Cover | undefined): Bytes {
  const list = box(
    'ilst',
    ...texts(tags).map(([type, text]) => textTag(type, text)),
    track(tags.track),
    movement(tags.seriesPart),
    box('stik', data(kinds.integer, u8(audiobook))),
    box('pgap', data(kinds.integer, u8(1))),
    cover === undefined ? [] : box('covr', data(kinds[cover.kind], cover.bytes)),
    ...freeTexts(tags).map(([name, text]) => freeTag(name, text)),
  );
  return fullBox('meta', {}, handler('mdir', '', 'appl'), list);
}

/**
 * Which tag each fact goes into. audiobookshelf sees what ffprobe shows: it takes the composer for
 * the narrator, `show` and `episode_id` for the series; tone and others know `©nrt`, `©pub`, `©mvn`.
 */
function texts(tags: Tags): (readonly [type: string, text: string])[] {
  const description = tags.description?.trim();
  return present([
    ['©nam', clean(tags.title)],
    ['©alb', clean(tags.album)],
    ['©ART', clean(tags.artist)],
    ['aART', clean(tags.artist)],
    ['©wrt', clean(tags.narrator)],
    ['©nrt', clean(tags.narrator)],
    ['©gen', clean(tags.genre)],
    ['©day', clean(tags.year)],
    ['©pub', clean(tags.publisher)],
    ['©st3', clean(tags.subtitle)],
    ['©cmt', description],
    ['desc', description],
    ['ldes', description],
    ['tvsh', clean(tags.series)],
    ['tven', clean(tags.seriesPart)],
    ['©mvn', clean(tags.series)],
    ['©grp', grouping(tags)],
  ]);
}

/** What has no type of its own that ffprobe shows, by the names that audiobookshelf looks for. */
function freeTexts(tags: Tags): (readonly [name: string, text: string])[] {
  return present([
    ['SUBTITLE', clean(tags.subtitle)],
    ['SERIES', clean(tags.series)],
    ['SERIES-PART', clean(tags.seriesPart)],
    ['PUBLISHER', clean(tags.publisher)],
    ['ISBN', clean(tags.isbn)],
    ['LANGUAGE', clean(tags.language)],
  ]);
}

function present(
  pairs: readonly (readonly [string, string | undefined])[],
): (readonly [string, string])[] {
  return pairs.flatMap(([type, text]) => (text ? [[type, text] as const] : []));
}

function clean(text: string | undefined): string | undefined {
  return text === undefined ? undefined : collapse(text);
}

function grouping({ series, seriesPart }: Tags): string | undefined {
  if (series === undefined || series.trim() === '') return undefined;
  return clean(seriesPart?.trim() ? `${series} #${seriesPart.trim()}` : series);
}

/** `3` or `3/12`; anything else is no track number. */
function track(text = ''): Bytes {
  const [, number, of = '0'] = /^(\d{1,4})(?:\/(\d{1,4}))?$/.exec(text.trim()) ?? [];
  if (number === undefined) return [];
  return box('trkn', data(kinds.numbers, u16(0, Number(number), Number(of), 0)));
}

/** Apple's number of a movement, which has no place for `2.5`. */
function movement(part = ''): Bytes {
  if (!/^\d{1,4}$/.test(part.trim())) return [];
  return box('©mvi', data(kinds.integer, u16(Number(part))));
}

function textTag(type: string, text: string): Bytes {
  return box(type, data(kinds.utf8, utf8(text)));
}

function freeTag(name: string, text: string): Bytes {
  return box(
    '----',
    fullBox('mean', {}, [utf8('com.apple.iTunes')]),
    fullBox('name', {}, [utf8(name)]),
    data(kinds.utf8, utf8(text)),
  );
}

function data(kind: number, bytes: Uint8Array): Bytes {
  return box('data', [u32(kind, 0), bytes]);
}
