import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ſ: 's',
  ŉ: "'n",
  Ĳ: 'IJ',
  ĳ: 'ij',
};

/** Printers' ligatures and the long s are letters. `æ` and `œ` are letters already. */
export const ligatures: Rule = (text) =>
  editMatches(text, /[ﬀﬁﬂﬃﬄﬅﬆſŉĲĳ]/gu, ([found]) => LIGATURES[found]);
