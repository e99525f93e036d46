import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { looksLikeWav, parseWav } from '#src/domain/audio/parse-wav.ts';

/** A chunk whose header may say another size than it has. */
function chunk(name: string, body: Uint8Array, size = body.byteLength): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, 0, 'latin1');
  header.writeUInt32LE(size, 4);
  return Buffer.concat([header, body]);
}

function format(tag = 1, extension: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt16LE(tag, 0);
  body.writeUInt16LE(1, 2);
  body.writeUInt32LE(24_000, 4);
  body.writeUInt32LE(48_000, 8);
  body.writeUInt16LE(2, 12);
  body.writeUInt16LE(16, 14);
  return chunk('fmt ', Buffer.concat([body, extension]));
}

function wav(...chunks: Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWAVE', 'latin1'), ...chunks]);
}

function dataOf(file: Uint8Array): number[] | string {
  const parsed = parseWav(file);
  return 'fault' in parsed ? parsed.fault : [...parsed.data];
}

const sound = Buffer.from([1, 2, 3, 4]);
const note = chunk('LIST', Buffer.from('note'));

/** The extension of WAVE_FORMAT_EXTENSIBLE, with the real format at its eighth byte. */
function extensible(realTag: number): Buffer {
  const extension = Buffer.alloc(24);
  extension.writeUInt16LE(22, 0);
  extension.writeUInt16LE(realTag, 8);
  return extension;
}

describe('parseWav', () => {
  test.each([
    ['the plain form', wav(format(), chunk('data', sound)), [1, 2, 3, 4]],
    ['0xFFFFFFFF means to the end', wav(format(), chunk('data', sound, 0xffffffff)), [1, 2, 3, 4]],
    ['0x7FFFFFFF means to the end', wav(format(), chunk('data', sound, 0x7fffffff)), [1, 2, 3, 4]],
    [
      '0x7FFFFFDB (less a header) too',
      wav(format(), chunk('data', sound, 0x7fffffdb)),
      [1, 2, 3, 4],
    ],
    ['0 means to the end', wav(format(), chunk('data', sound, 0)), [1, 2, 3, 4]],
    ['0 with nothing after it is empty', wav(format(), chunk('data', Buffer.of())), []],
    ['a smaller size than is there wins', wav(format(), chunk('data', sound, 2)), [1, 2]],
    ['an odd size is given as it is', wav(format(), chunk('data', sound, 3)), [1, 2, 3]],
    ['chunks before the audio', wav(note, format(), note, chunk('data', sound)), [1, 2, 3, 4]],
    ['chunks after the audio', wav(format(), chunk('data', sound), note), [1, 2, 3, 4]],
    [
      'a chunk of odd size is padded by one byte',
      wav(chunk('odd ', Buffer.from('abc\0'), 3), format(), chunk('data', sound)),
      [1, 2, 3, 4],
    ],
    [
      'the size of a format with an extension',
      wav(format(1, Buffer.of(0, 0)), chunk('data', sound)),
      [1, 2, 3, 4],
    ],
  ])('reads the audio: %s', (_why, file, expected) => {
    expect(dataOf(file)).toEqual(expected);
  });

  test.each([
    ['no RIFF at all', Buffer.from('ID3\x04 and so on, an MP3'), 'it is not a WAV file'],
    ['nothing', Buffer.of(), 'it is not a WAV file'],
    ['RIFF of another kind', Buffer.from('RIFF\0\0\0\0AVI LIST'), 'it is not a WAV file'],
    ['cut off before any chunk', wav(), 'it has no audio data'],
    ['cut off inside a chunk header', wav(format(), Buffer.from('dat')), 'it has no audio data'],
    ['no data chunk', wav(format(), note), 'it has no audio data'],
    [
      'a chunk that lies beyond the end',
      wav(format(), chunk('LIST', sound, 9999)),
      'it has no audio data',
    ],
    ['cut off inside the format', wav(format().subarray(0, 20)), 'its format is cut off'],
    ['a format too small to be one', wav(chunk('fmt ', sound)), 'its format is cut off'],
    [
      'audio before its format',
      wav(chunk('data', sound), format()),
      'its audio comes before its format',
    ],
    [
      'cut off inside the audio',
      wav(format(), chunk('data', sound, 48_000)),
      'it is cut off: 4 of 48000 bytes of audio arrived',
    ],
  ])('says what is wrong: %s', (_why, file, fault) => {
    expect(parseWav(file)).toEqual({ fault });
  });

  test.each([
    ['integers', 1, new Uint8Array(), 1],
    ['floating point', 3, new Uint8Array(), 3],
    ['integers, in the extensible form', 0xfffe, extensible(1), 1],
    ['floating point, in the extensible form', 0xfffe, extensible(3), 3],
    ['the extensible form without its extension', 0xfffe, new Uint8Array(), 0xfffe],
  ])('tells the kind of samples: %s', (_what, tag, extension, expected) => {
    expect(parseWav(wav(format(tag, extension), chunk('data', sound)))).toMatchObject({
      formatTag: expected,
      channels: 1,
      sampleRate: 24_000,
      bitsPerSample: 16,
    });
  });

  test('gives a view of the bytes, not a copy, also of a view itself', () => {
    const file = Buffer.concat([Buffer.alloc(3), wav(format(), chunk('data', sound))]).subarray(3);
    const parsed = parseWav(file);
    expect('data' in parsed && parsed.data.buffer).toBe(file.buffer);
    expect(dataOf(file)).toEqual([1, 2, 3, 4]);
  });

  test('never throws, whatever the bytes are', () => {
    const noise = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(noise, noise, (first, second) => {
        parseWav(wav(first));
        parseWav(wav(format(), first, chunk('data', second)));
      }),
    );
  });
});

describe('looksLikeWav', () => {
  test.each([
    ['a WAV', wav(), true],
    ['only RIFF', Buffer.from('RIFF'), false],
    ['an MP3', Buffer.from('ID3'), false],
  ])('goes by the first bytes: %s', (_what, bytes, expected) => {
    expect(looksLikeWav(bytes)).toBe(expected);
  });
});
