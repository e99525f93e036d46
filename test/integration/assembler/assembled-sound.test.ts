import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';

import { assemblerThread } from '#src/adapters/assembler/assembler-thread.ts';
import { trackMeter } from '#src/domain/audio/track-meter.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { bytesOf, chapterOf, largest, largestStep, orderOf, rmsDb, sine } from './a-chapter.ts';

const never = new AbortController().signal;
const assembler = assemblerThread();

describe('a chapter that nothing is done to', () => {
  test('is its takes and pauses, byte for byte, also of a take larger than what is read at once', async () => {
    await using folder = await temporaryFolder();
    const short = sine(30_001, 20_000);
    const long = sine(1_300_003, 15_000, 333);
    const order = await orderOf(folder.path, [
      ...[500, { pcm: short }, 8400, { pcm: long, from: 700_000, samples: 500_000 }],
      ...[{ pcm: short, from: 1, samples: 1 }, { pcm: Int16Array.of(-32_768, 32_767) }, 7],
    ]);
    const sound = await assembler.assemble(order, never);
    const expected = Int16Array.from([
      ...[...new Int16Array(500), ...short, ...new Int16Array(8400)],
      ...long.subarray(700_000, 1_200_000),
      ...[short[1]!, -32_768, 32_767, ...new Int16Array(7)],
    ]);
    expect(bytesOf(await chapterOf(order)).equals(bytesOf(expected))).toBe(true);
    expect(sound.crc32).toBe(crc32(bytesOf(expected)));
    expect(sound.limited).toEqual({ seconds: 0, mostDb: 0 });
  });

  test('has no click where a tone was cut into a hundred takes', async () => {
    await using folder = await temporaryFolder();
    const whole = sine(100 * 1234, 20_000);
    const parts = Array.from({ length: 100 }, (_, at) => ({
      pcm: whole.subarray(at * 1234, (at + 1) * 1234),
    }));
    const order = await orderOf(folder.path, parts);
    await assembler.assemble(order, never);
    expect(bytesOf(await chapterOf(order)).equals(bytesOf(whole))).toBe(true);
  });

  test('may be empty', async () => {
    await using folder = await temporaryFolder();
    const order = await orderOf(folder.path, []);
    expect(await assembler.assemble(order, never)).toMatchObject({
      crc32: 0,
      rmsDb: -120,
      levels: [],
    });
    expect(await chapterOf(order)).toHaveLength(0);
  });
});

describe('a chapter that is mastered', () => {
  test('is louder by its gain, to half a step of a sample', async () => {
    await using folder = await temporaryFolder();
    const pcm = sine(50_000, 3000);
    const order = await orderOf(folder.path, [{ pcm }], { gainDb: 7.3 });
    await assembler.assemble(order, never);
    const factor = 10 ** (7.3 / 20);
    expect([...(await chapterOf(order))]).toEqual(
      [...pcm].map((each) => Math.round(each * factor)),
    );
  });

  test.each([
    ['amplified', { gainDb: 3 }],
    ['amplified and limited', { gainDb: 9, peakDb: -3.5 }],
  ])('has no click where a tone was cut into a hundred takes and is %s', async (_how, wishes) => {
    await using folder = await temporaryFolder();
    const whole = sine(100 * 1234, 12_000);
    const parts = Array.from({ length: 100 }, (_, at) => ({
      pcm: whole.subarray(at * 1234, (at + 1) * 1234),
    }));
    const order = await orderOf(folder.path, parts, wishes);
    await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    const alone = sine(whole.length, 12_000 * 10 ** (wishes.gainDb / 20));
    const steepest = Math.min(largestStep(alone), largest(chapter) * 0.06);
    expect(largestStep(chapter)).toBeLessThanOrEqual(steepest + 2);
  });

  test('is never above the peak it may have, and is limited only in takes that would be', async () => {
    await using folder = await temporaryFolder();
    const soft = sine(48_000, 4000);
    const loud = sine(48_000, 30_000);
    const order = await orderOf(
      folder.path,
      [{ pcm: soft }, 5000, { pcm: loud }, 5000, { pcm: soft }],
      { gainDb: 3, peakDb: -3 },
    );
    const { limited, peakDb } = await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    expect(largest(chapter)).toBe(Math.floor(32_768 * 10 ** (-3 / 20)));
    expect(peakDb).toBeLessThanOrEqual(-3);
    expect(limited.mostDb).toBeCloseTo(3 + 3 + 20 * Math.log10(30_000 / 32_768), 1);
    expect(limited.seconds).toBeCloseTo(2, 2);
    const amplified = [...soft].map((each) => Math.round(each * 10 ** (3 / 20)));
    expect([...chapter.subarray(0, 48_000)]).toEqual(amplified);
    expect([...chapter.subarray(-48_000)]).toEqual(amplified);
    expect(chapter.subarray(48_000, 53_000)).toEqual(new Int16Array(5000));
  });

  test('limits no take later or earlier than it is: a limited peak stays at its sample', async () => {
    await using folder = await temporaryFolder();
    const pcm = sine(9000, 100);
    pcm[4321] = 32_000;
    const order = await orderOf(folder.path, [100, { pcm, from: 21 }, 100], { peakDb: -6 });
    await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    expect(chapter.indexOf(largest(chapter))).toBe(100 + 4321 - 21);
  });

  test('cuts what has no limiter but does not fit', async () => {
    await using folder = await temporaryFolder();
    const order = await orderOf(folder.path, [{ pcm: sine(5000, 30_000) }], { gainDb: 12 });
    await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    expect(largest(chapter)).toBe(32_767);
    expect(largestStep(chapter)).toBeLessThan(32_767);
  });

  test('has room tone of the level that is set in its pauses, and no hole between tone and take', async () => {
    await using folder = await temporaryFolder();
    const pause = 24_000;
    // A take with a noise of its own, as loud as the tone.
    const parts = [pause, { pcm: Int16Array.from(noise(24_000)) }, pause];
    const order = await orderOf(folder.path, parts, {
      ...{ gainDb: 0, roomToneDb: -60, fadeSamples: 120 },
    });
    const { noiseFloorDb } = await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    expect(Math.abs(rmsDb(chapter.subarray(0, pause)) + 60)).toBeLessThan(0.2);
    expect(Math.abs(rmsDb(chapter.subarray(-pause)) + 60)).toBeLessThan(0.2);
    // All through the fades the level stays, where silence would make it fall by 3 dB.
    for (const at of [pause, 2 * pause - 120])
      expect(Math.abs(rmsDb(chapter.subarray(at, at + 120)) + 60)).toBeLessThan(2);
    expect(Math.abs(noiseFloorDb + 60)).toBeLessThan(0.3);
  });

  test('fades takes at both ends', async () => {
    await using folder = await temporaryFolder();
    const pcm = new Int16Array(3000).fill(10_000);
    const order = await orderOf(folder.path, [10, { pcm, from: 100, samples: 2000 }, 10], {
      fadeSamples: 120,
    });
    await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    expect(largestStep(chapter)).toBeLessThan(140);
    expect(chapter.subarray(130, 1890)).toEqual(new Int16Array(1760).fill(10_000));
  });

  test('is made of the same bytes each time', async () => {
    await using folder = await temporaryFolder();
    const parts = [
      ...[700, { pcm: sine(100_000, 30_000) }, 9000, { pcm: sine(50_000, 9000), from: 99 }, 1234],
    ];
    const wishes = { gainDb: 4.2, peakDb: -3.5, roomToneDb: -70, fadeSamples: 120 };
    const order = await orderOf(folder.path, parts, wishes);
    const sound = await assembler.assemble(order, never);
    const first = await readFile(order.path);
    expect(await assembler.assemble(order, never)).toEqual(sound);
    expect((await readFile(order.path)).equals(first)).toBe(true);
  });

  test('is measured as it is in the file', async () => {
    await using folder = await temporaryFolder();
    const wishes = { gainDb: 4.2, peakDb: -3.5, roomToneDb: -70, fadeSamples: 120 };
    const parts = [7000, { pcm: sine(2_400_000, 30_000) }, 30_000, { pcm: sine(50_000, 900) }];
    const order = await orderOf(folder.path, parts, wishes);
    const { crc32: sum, limited: _limited, ...levels } = await assembler.assemble(order, never);
    const chapter = await chapterOf(order);
    const meter = trackMeter(chapter.length);
    meter.add(chapter);
    expect(levels).toEqual(meter.levels());
    expect(sum).toBe(crc32(bytesOf(chapter)));
    expect(rmsDb(chapter)).toBeCloseTo(levels.rmsDb, 6);
  });
});

function* noise(samples: number): Generator<number> {
  let state = 1;
  for (let at = 0; at < samples; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    // Evenly spread: its level is the width by the root of 12.
    yield Math.round((state / 2 ** 32) * 32.768 * Math.sqrt(12));
  }
}
