import { describe, expect, test } from '@jest/globals';

import { readOrdinal } from '#src/domain/headings/ordinal-words.ts';

describe('readOrdinal', () => {
  test.each([
    ['Einundzwanzigstes', 21],
    ['neununddreißigste', 39],
    ['Eenentwintigste', 21],
    ['vingt et unième', 21],
    ['Tjugoförsta', 21],
    ['enogtyvende', 21],
    ['ÅTTENDE', 8],
    ['attende', 18],
    ['vigésimo primero', 21],
    ['décimo quinto', 15],
    ['sétimo', 7],
    ['Ventesimo', 20],
    ['двадцать первая', 21],
    ['Dwudziesty pierwszy', 21],
    ['Yhdestoista', 11],
    ['huszadik', 20],
    ['OCTAVVS', 8],
    ['δεύτερο', 2],
    ['ΙΒ΄', 12],
  ])('%s is %i', (text, number) => {
    expect(readOrdinal(text)).toBe(number);
  });

  test.each(['door', 'to', 'a', 'zweifelhaft', 'kapitel', ''])('%j is none', (text) => {
    expect(readOrdinal(text)).toBeUndefined();
  });
});
