import * as fcg from 'fast-check'; fcg.configureGlobal({numRuns: 3000});
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { fileName } from '#src/domain/mastering/file-name.ts';

const family = '👨\u200D👩\u200D👧';

describe('fileName', () => {
  test.each([
    ['plain words stay', 'The Long Way', 'The Long Way'],
    ['accents stay', 'Les Misérables', 'Les Misérables'],
    ['two spellings of one accent are one name', 'Cafe\u0301', 'Caf\u00E9'],
    ['slashes would make folders', 'Either/Or\\Not', 'Either - Or - Not'],
    ['a colon is a drive or a resource fork', 'Dune: Part Two', 'Dune - Part Two'],
    ['characters that Windows refuses', 'Who is "he"? <b>*', 'Who is he b'],
    ['a climb out of the folder', '../../etc/passwd', 'etc - passwd'],
    ['a hidden file', '.profile', 'profile'],
    ['dots and spaces at the end vanish on Windows', 'And then... ', 'And then'],
    ['a leading dash would be an option', '--help', 'help'],
    ['lines and tabs', 'One\n\tTwo\r\nThree', 'One Two Three'],
    ['a null byte', 'One\0Two', 'One Two'],
    ['invisible characters', 'Ex\u00ADtra\u200B\uFEFF', 'Extra'],
    ['half a surrogate pair', 'One\uD83DTwo', 'One Two'],
    ['a device', 'CON', 'CON_'],
    ['a device with an ending is still one', 'nul.txt', 'nul_.txt'],
    ['a device with a number', 'Lpt1', 'Lpt1_'],
    ['words that only begin like a device', 'Constance', 'Constance'],
    ['emoji', 'Party 🎉', 'Party 🎉'],
    ['right to left', 'ألف ليلة وليلة', 'ألف ليلة وليلة'],
    ['marks that turn the direction around', 'abc\u202Egnp.exe', 'abcgnp.exe'],
    ['nothing', '', 'Untitled'],
    ['only spaces', ' \u00A0\n', 'Untitled'],
    ['only punctuation that cannot stay', '?*/:<>|"', 'Untitled'],
    ['only dots', '...', 'Untitled'],
    ['300 letters', 'x'.repeat(300), 'x'.repeat(120)],
    ['300 letters of three bytes', '書'.repeat(300), '書'.repeat(40)],
    ['a cut before a space', `${'x'.repeat(119)} y`, 'x'.repeat(119)],
    ['a cut between emoji', '🎉'.repeat(100), '🎉'.repeat(30)],
  ])('%s', (_why, title, name) => {
    expect(fileName(title)).toBe(name);
  });

  test('comes out the same when it is made of itself', () => {
    fc.assert(
      fc.property(hostileTitle, (title) => {
        const name = fileName(title);
        expect(fileName(name)).toBe(name);
      }),
    );
  });

  test('is always a name that every file system takes', () => {
    fc.assert(
      fc.property(hostileTitle, (title) => {
        const name = fileName(title);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]|^[\s.-]|[\s.-]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name).not.toBe('');
      }),
    );
  });
});

const hostileTitle = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('/', '\\', '..', ':', 'con', 'AUX.', ' ', '\n', '-', family, 'é'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
