import { describe, expect, test } from '@jest/globals';

import { type Bytes, box } from '#src/adapters/m4b/box.ts';
import { readTracks } from '#src/adapters/m4b/read-track.ts';
import { editList, mediaHeader, movieHeader, trackHeader } from '#src/adapters/m4b/timed-boxes.ts';

const boxes: readonly (readonly [
  name: string,
  made: (duration: number) => Bytes,
  short: number,
])[] = [
  ['movie header', (duration) => movieHeader(24_000, duration, 2), 108],
  ['track header', (duration) => trackHeader({ ...sound, duration }), 92],
  ['media header', (duration) => mediaHeader(24_000, duration, 0), 32],
  ['edit list', (duration) => editList(duration, 1024), 28],
];

const sound = { id: 1, isEnabled: true, isSound: true };

describe('a box that states a length', () => {
  test.each(boxes)('%s: has 32 bits for 49 hours and 64 beyond', (_name, made, short) => {
    const [near, far] = [2 ** 32 - 2, 2 ** 32 - 1].map((each) => Buffer.concat(made(each)));
    expect([near?.[8], near?.length]).toEqual([0, short]);
    expect(far?.[8]).toBe(1);
    expect(far?.length).toBeGreaterThan(short);
    expect(far?.includes(Buffer.from('00000000ffffffff', 'hex'))).toBe(true);
  });

  test.each([
    ['of ten hours', 10 * 3_600 * 24_000],
    ['of a hundred hours', 100 * 3_600 * 24_000],
  ])('is read back in a track %s', (_why, duration) => {
    const track = box(
      'trak',
      trackHeader({ ...sound, id: 7, duration }),
      box('edts', editList(duration, 1024)),
      box(
        'mdia',
        mediaHeader(24_000, duration + 1024, 0),
        box('hdlr', [Buffer.from('\0\0\0\0\0\0\0\0soun\0\0\0\0', 'latin1')]),
        box('minf', box('stbl')),
      ),
    );
    const [read] = readTracks(Buffer.concat(track));
    expect(read).toMatchObject({
      id: 7,
      handler: 'soun',
      timescale: 24_000,
      edits: [{ duration, mediaTime: 1024 }],
    });
  });
});
