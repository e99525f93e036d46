import { editMatches, inOrder } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** Signs that are pictures only when something says so, and that a voice can speak. */
const SIGNS = '[©®™‼⁉ℹ〰〽㊗㊙♀♂\\u2190-\\u21FF]';
const PICTURE = `(?:(?!${SIGNS})\\p{Extended_Pictographic}|\\p{Regional_Indicator}|\\p{Emoji_Modifier})`;
/** What goes on with a picture: how it is shown, and what is joined to it. */
const MORE = `(?:\\uFE0F|\\u200D${SIGNS}?)`;
/** With the space before them, where they would leave one behind or before a mark. */
const PICTURES = new RegExp(
  `(?: ?${PICTURE}${MORE}*)+(?=[\\s.,;:!?…)]|$)|(?:${PICTURE}${MORE}*)+`,
  'gu',
);
/** What turns a sign into a picture of it: `1️⃣`, `©️`. */
const PRESENTATION = /[\uFE0F\uFE0E\u20E3]+/gu;

/** Emoji are seen and not spoken: one model names them, another doesn't. */
export const emoji: Rule = (text) =>
  inOrder(
    editMatches(text, PICTURES, () => ''),
    editMatches(text, PRESENTATION, () => ''),
  );
