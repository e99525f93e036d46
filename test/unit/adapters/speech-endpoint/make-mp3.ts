/** Bytes of a frame of 128 kbit/s at 44,100 Hz without padding, and how long it plays. */
export const frameBytes = 417;
export const frameSeconds = 1152 / 44_100;

/** An MP3 of silent frames (MPEG 1, layer III, 128 kbit/s, 44,100 Hz), after a tag of some length. */
export function makeMp3(frames: number, tagBytes = 0): Uint8Array {
  const frame = Buffer.alloc(frameBytes);
  frame.set([0xff, 0xfb, 0x90, 0xc0]);
  const tag = Buffer.alloc(tagBytes === 0 ? 0 : 10 + tagBytes);
  if (tagBytes > 0) tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, tagBytes >> 7, tagBytes & 0x7f]);
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame)]);
}
