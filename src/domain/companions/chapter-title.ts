import { collapse } from '../text/collapse.ts';
import { cleanText } from './clean-text.ts';

/** A chapter's title on one line; its number where nothing is left of it, for lists have no empty entries. */
export function chapterTitle({
  title,
  number,
}: {
  readonly title: string;
  readonly number: number;
}): string {
  const clean = collapse(cleanText(title));
  return clean === '' ? String(number) : clean;
}
