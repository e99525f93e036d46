import { z } from 'zod';

const dollars = z.number().min(0);

/** US dollars per million tokens. */
export const priceSchema = z.strictObject({
  textIn: dollars,
  textOut: dollars,
  audioIn: dollars,
  audioOut: dollars,
});
