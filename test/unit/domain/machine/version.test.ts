import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { ProgramName } from '#src/domain/machine/program.ts';
import { isOlder, parseVersion } from '#src/domain/machine/version.ts';

describe('parseVersion', () => {
  test.each<[ProgramName, string, string | undefined, string]>([
    ['ffmpeg', 'ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026', '5.1.9', 'Debian'],
    ['ffmpeg', 'ffmpeg version n7.1 Copyright (c) 2000-2024', '7.1', 'a tag of the repository'],
    ['ffmpeg', 'ffmpeg version 8.0.1-tessus Copyright (c)', '8.0.1', 'a build for macOS'],
    ['ffmpeg', 'ffmpeg version 9 Copyright (c)', '9', 'one number'],
    ['ffmpeg', 'ffmpeg version N-118000-gabcdef0 Copyright', undefined, 'a nightly build'],
    ['ffmpeg', 'ffmpeg version 2026-10-31-git-abcdef Copyright', undefined, 'a date, no version'],
    ['ffmpeg', '', undefined, 'nothing printed'],
    ['ffprobe', 'ffprobe version 6.1.1-3ubuntu5 Copyright (c) 2007-2023', '6.1.1', 'Ubuntu'],
    ['redis-server', 'Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc', '7.0.15', 'Redis'],
    ['redis-server', 'Valkey server v=8.0.1 sha=00000000:0 malloc', '8.0.1', 'Valkey in its place'],
    ['redis-server', 'WARNING: x\nRedis server v=6.2.0 sha=0', '6.2.0', 'a warning before it'],
    ['espeak-ng', 'eSpeak NG text-to-speech: 1.51  Data at: /usr/lib', '1.51', 'Debian'],
    ['espeak-ng', 'eSpeak NG text-to-speech: 1.52-dev  Data at: /x', '1.52', 'between versions'],
  ])('reads what %s says: %s → %s (%s)', (name, output, version) => {
    expect(parseVersion(name, output)).toBe(version);
  });
});

describe('isOlder', () => {
  test.each([
    ['4.4.2', '5.1', true, 'the first number decides'],
    ['5.0.9', '5.1', true, 'the second number decides'],
    ['5.1', '5.1', false, 'the same'],
    ['5.1.9', '5.1', false, 'further numbers do not count'],
    ['9', '9.1', false, 'nor on the other side'],
    ['10.0', '9.9', false, 'numbers, not text'],
    ['6.2', '6.10', true, 'numbers in every place'],
  ])('%s before %s is %s: %s', (a, b, older) => {
    expect(isOlder(a, b)).toBe(older);
  });

  const version = fc
    .array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 })
    .map((numbers) => numbers.join('.'));

  test('no two versions are each before the other', () => {
    fc.assert(fc.property(version, version, (a, b) => !(isOlder(a, b) && isOlder(b, a))));
  });

  test('of two versions with as many numbers, one is before the other unless they are equal', () => {
    const pair = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })).map((pair_) => pair_.join('.'));
    fc.assert(fc.property(pair, pair, (a, b) => isOlder(a, b) || isOlder(b, a) || a === b));
  });
});
