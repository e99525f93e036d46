import { type Bytes, box, fourLetters, fullBox, u8, u32, utf8, zeros } from './box.ts';

/**
 * Says what a track's media are, with a name for people.
 *
 * @param maker who defined them, where that has to be said
 */
export function handler(type: string, name: string, maker?: string): Bytes {
  const made = maker === undefined ? zeros(4) : fourLetters(maker);
  return fullBox('hdlr', {}, [zeros(4), fourLetters(type), made, zeros(8), utf8(name), u8(0)]);
}

/** Says that the media are in this very file. */
export function dataReference(): Bytes {
  return box('dinf', fullBox('dref', {}, [u32(1)], fullBox('url ', { flags: 1 })));
}
