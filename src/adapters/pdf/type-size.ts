import type { Line } from './line.ts';

/**
 * The size a line is set in as it looks: that of most of its letters; of its largest where all are
 * capitals, since small capitals are often made of capitals in smaller type.
 */
export function typeSize({ text, size, largest }: Line): number {
  return /\p{Ll}/u.test(text) ? size : largest;
}
