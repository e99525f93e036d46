import { describe, expect, test } from '@jest/globals';

import { headerPages, readOggPage, renumbered } from '#src/adapters/ffmpeg/ogg-page.ts';

describe('pages of a header packet', () => {
  test.each([0, 1, 254, 255, 256, 65_024, 65_025, 65_026, 130_050, 500_000])(
    'hold all of its %d bytes and end it once',
    (length) => {
      const packet = Buffer.alloc(length, 7);
      const pages = headerPages(packet, 99, 1).map((bytes) => readOggPage(bytes));
      expect(Buffer.concat(pages.map((page) => page?.body ?? Buffer.of())).equals(packet)).toBe(
        true,
      );
      expect(pages.map((page) => page?.endsPacket)).toEqual(
        pages.map((_page, at) => at === pages.length - 1),
      );
      expect(pages.map((page) => page?.number)).toEqual(pages.map((_page, at) => at + 1));
      expect(new Set(pages.map((page) => page?.serial))).toEqual(new Set([99]));
      expect(pages.at(-1)?.position).toBe(0n);
    },
  );
});

describe('an Ogg page', () => {
  const [bytes = Buffer.of()] = headerPages(Buffer.from('hello'), 1, 2);

  test('is read when all of it is there', () => {
    for (let end = 0; end < bytes.length; end++) {
      expect(readOggPage(bytes.subarray(0, end))).toBeUndefined();
    }
    expect(readOggPage(Buffer.concat([bytes, bytes]))?.bytes).toEqual(bytes);
  });

  test('is refused with a single bit turned', () => {
    for (let at = 27; at < bytes.length; at++) {
      const bad = Buffer.concat([bytes, Buffer.alloc(300)]);
      bad.writeUInt8(bad.readUInt8(at) ^ 4, at);
      expect(() => readOggPage(bad)).toThrow('damaged');
    }
    expect(() => readOggPage(Buffer.alloc(50))).toThrow('no Ogg');
  });

  test('stays valid at another place', () => {
    const page = readOggPage(bytes);
    if (page === undefined) throw new Error('no page');
    const moved = readOggPage(renumbered(page, 77));
    expect(moved).toMatchObject({ number: 77, serial: 1 });
    expect(moved?.body.toString()).toBe('hello');
  });
});
