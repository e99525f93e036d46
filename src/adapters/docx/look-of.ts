import type { RunLook } from './prepared-paragraph.ts';
import type { DocxStyle } from './read-styles.ts';

/** What a style says of the look of text, without what it does not mention. */
export function lookOf({ isHidden, isBold, isCapitals, halfPoints }: DocxStyle): RunLook {
  return {
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(isBold === undefined ? {} : { isBold }),
    ...(isCapitals === undefined ? {} : { isCapitals }),
    ...(halfPoints === undefined ? {} : { halfPoints }),
  };
}
