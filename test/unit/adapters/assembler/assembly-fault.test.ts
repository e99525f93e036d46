import { describe, expect, test } from '@jest/globals';

import { errorOf, faultOf } from '#src/adapters/assembler/assembly-fault.ts';
import { diskError } from '#src/adapters/assembler/disk-error.ts';
import { InputError, TakeAlteredError } from '#src/domain/errors.ts';

/** An error after its way from one thread to another. */
function carried(error: unknown): Error {
  return errorOf(structuredClone(faultOf(error)));
}

function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code });
}

describe('an error that crosses threads', () => {
  test('stays a TakeAlteredError', () => {
    const carriedOver = carried(
      new TakeAlteredError('Take x is gone.', { cause: fileError('ENOENT') }),
    );
    expect(carriedOver).toBeInstanceOf(TakeAlteredError);
    expect(carriedOver.message).toBe('Take x is gone.');
    expect(carriedOver.cause).toMatchObject({ code: 'ENOENT', message: 'ENOENT: write' });
  });

  test('stays an InputError with its next step', () => {
    const carriedOver = carried(new InputError('The disk is full.', 'Make room.'));
    expect(carriedOver).toBeInstanceOf(InputError);
    expect(carriedOver).toMatchObject({ message: 'The disk is full.', nextStep: 'Make room.' });
  });

  test('keeps name, code and where it came from, whatever else it is', () => {
    const error = new RangeError('Out of it.');
    expect(carried(error)).toMatchObject({ name: 'RangeError', stack: error.stack });
    expect(carried(fileError('EISDIR'))).toMatchObject({ code: 'EISDIR' });
    expect(carried('text').message).toBe('text');
  });
});

describe('diskError', () => {
  test.each([
    ['ENOSPC', 'is on a full disk'],
    ['EDQUOT', 'is over its disk quota'],
    ['EFBIG', 'holds no file this large'],
    ['EROFS', 'is on a read-only disk'],
    ['EACCES', 'may not be used'],
    ['EIO', 'is on a disk that fails'],
  ])('tells a person what %s means', (code, meaning) => {
    const error = diskError(fileError(code), 'The folder /library');
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toContain(`The folder /library`);
    expect((error as InputError).message).toContain(meaning);
    expect((error as InputError).cause).toMatchObject({ code });
  });

  test('leaves alone what no person can mend, and what is said already', () => {
    const errors = [fileError('EBADF'), new TakeAlteredError('Gone.'), undefined];
    for (const error of errors) expect(diskError(error, 'x')).toBe(error);
  });
});
