import { tmpdir } from 'node:os';

import { describe, expect, test } from '@jest/globals';

import { socketPath } from '#src/adapters/bullmq/socket-path.ts';

/** With `/redis.sock`, as long as a socket's path may be. */
const longest = `/${'x'.repeat(88)}`;

describe('socketPath', () => {
  test('lies in the folder as long as it fits', () => {
    expect(socketPath('/library/.redis')).toEqual({
      folder: '/library/.redis',
      socket: '/library/.redis/redis.sock',
    });
    expect(Buffer.byteLength(socketPath(longest).socket)).toBe(100);
    expect(socketPath(longest).folder).toBe(longest);
  });

  test.each([
    ['a byte too long', `${longest}x`],
    ['letters of several bytes count as such', `/${'書'.repeat(40)}`],
  ])('lies in a short folder under the temporary one when it does not fit: %s', (_why, folder) => {
    const { folder: short, socket } = socketPath(folder);
    expect(short.startsWith(`${tmpdir()}/lectern-`)).toBe(true);
    expect(socket).toBe(`${short}/redis.sock`);
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
  });

  test('is the same for the same folder and another for another', () => {
    const one = socketPath(`${longest}one`);
    expect(socketPath(`${longest}one`)).toEqual(one);
    expect(socketPath(`${longest}two`)).not.toEqual(one);
  });
});
